using System.Text.Json.Serialization;

namespace ServicesHub.Platform;

/// <summary>Whether a job can run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JobState>))]
public enum JobState
{
    /// <summary>It runs when it is due.</summary>
    Scheduled,

    /// <summary>Its module is switched off.</summary>
    ModuleOff,

    /// <summary>No process runs its module at the moment.</summary>
    NoProcess,
}
