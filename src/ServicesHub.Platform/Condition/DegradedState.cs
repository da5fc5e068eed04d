namespace ServicesHub.Platform;

internal enum DegradedState
{
    /// <summary>It answers, and a job, a handler or another part of it fails.</summary>
    Impaired,

    /// <summary>It did not start: its addresses answer 503.</summary>
    Stopped,

    /// <summary>A plugin that was not taken.</summary>
    Refused,

    /// <summary>A plugin that the profile does not name: nothing is wrong.</summary>
    Unnamed,
}
