namespace ServicesHub.Shell.Lists;

/// <summary>What a state means for the person who reads it; gives colour and icon.</summary>
public enum Tone
{
    /// <summary>Nothing to do.</summary>
    Neutral,

    /// <summary>Under way.</summary>
    Info,

    /// <summary>Done, in order.</summary>
    Success,

    /// <summary>Needs somebody soon.</summary>
    Warning,

    /// <summary>Overdue, refused, wrong.</summary>
    Danger,
}
