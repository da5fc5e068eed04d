namespace ServicesHub.Testing;

/// <summary>What the client knows of a write.</summary>
public enum LedgerOutcome
{
    /// <summary>Nothing, or nothing certain: it may have been carried out.</summary>
    Unknown,

    /// <summary>It was confirmed.</summary>
    Ok,

    /// <summary>It was refused.</summary>
    Fail,
}
