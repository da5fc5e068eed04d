namespace ServicesHub.Governance;

/// <summary>How an agenda item ended, and the decision if there is one. NoOwner says explicitly that nobody has to carry it out.</summary>
internal sealed record ItemClosing(
    Guid ItemId,
    ItemOutcome? Outcome,
    string? Summary = null,
    DecisionKind? Kind = null,
    string? Text = null,
    Guid? OwnerInstitutionId = null,
    DateOnly? DueOn = null,
    bool NoOwner = false,
    Votes? Votes = null);
