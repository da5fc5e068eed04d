using System.Text.Json.Serialization;

namespace ServicesHub.Platform;

/// <summary>Whether a module handles the events of its queue.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QueueState>))]
public enum QueueState
{
    /// <summary>It does.</summary>
    Running,

    /// <summary>An administrator paused it.</summary>
    Paused,

    /// <summary>It is switched off.</summary>
    ModuleOff,

    /// <summary>No process runs it at the moment.</summary>
    NoProcess,
}
