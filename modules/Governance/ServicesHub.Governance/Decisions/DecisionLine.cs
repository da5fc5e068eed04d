namespace ServicesHub.Governance;

/// <summary>A decision in the register.</summary>
internal sealed record DecisionLine(
    Guid Id, string Reference, Guid BodyId, string Body, Guid SessionId, DecisionKind Kind, string Title, DateOnly DecidedOn,
    Guid? OwnerInstitutionId, DateOnly? DueOn, DateOnly? FulfilledOn);
