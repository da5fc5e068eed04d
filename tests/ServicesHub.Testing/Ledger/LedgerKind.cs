namespace ServicesHub.Testing;

/// <summary>What a write of the ledger does.</summary>
public enum LedgerKind
{
    /// <summary>Registers a person: a row and an audit entry.</summary>
    Register,

    /// <summary>Takes a person in charge: a row, an audit entry, a number of a series, and an event that reporting counts.</summary>
    TakeInCharge,

    /// <summary>Corrects a person's record from the version that was read.</summary>
    Correct,
}
