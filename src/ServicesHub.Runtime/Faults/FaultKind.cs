namespace ServicesHub.Runtime;

/// <summary>How far a module is from working.</summary>
public enum FaultKind
{
    /// <summary>It answers; a part of it, such as its jobs, does not run.</summary>
    Impaired,

    /// <summary>It did not start: its addresses answer 503.</summary>
    Stopped,

    /// <summary>Its tables are not those of its code: its addresses answer 503 until the migrator has run.</summary>
    Behind,

    /// <summary>A plugin that the profile names and that was not taken.</summary>
    Refused,

    /// <summary>A plugin that lies in the folder and that the profile does not name.</summary>
    Unnamed,
}
