namespace ServicesHub.Governance;

/// <summary>An agenda item as somebody writes it. With an identity it changes that item, without it adds one.</summary>
internal sealed record AgendaItemInput(
    Guid? Id,
    string? Title,
    string? Rapporteur = null,
    DecisionKind? ProposedKind = null,
    string? ProposedText = null,
    Guid? ProposedOwnerId = null,
    DateOnly? ProposedDueOn = null);
