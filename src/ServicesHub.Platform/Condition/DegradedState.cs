using System.Text.Json.Serialization;

namespace ServicesHub.Platform;

[JsonConverter(typeof(JsonStringEnumConverter<DegradedState>))]
internal enum DegradedState
{
    /// <summary>It answers, and a job, a handler or another part of it fails.</summary>
    [JsonStringEnumMemberName("impaired")]
    Impaired,

    /// <summary>It did not start: its addresses answer 503.</summary>
    [JsonStringEnumMemberName("stopped")]
    Stopped,

    /// <summary>A plugin that was not taken.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>A plugin that the profile does not name: nothing is wrong.</summary>
    [JsonStringEnumMemberName("unnamed")]
    Unnamed,
}
