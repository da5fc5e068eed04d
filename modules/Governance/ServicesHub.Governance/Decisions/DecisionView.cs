namespace ServicesHub.Governance;

/// <summary>A decision as the API answers it.</summary>
internal sealed record DecisionView(
    Guid Id, string Reference, Guid BodyId, Guid SessionId, Guid AgendaItemId, int Year, int Number, DecisionKind Kind, string Title, string Text,
    DateOnly DecidedOn, Votes? Votes, Guid? OwnerInstitutionId, DateOnly? DueOn, DateOnly? FulfilledOn, string? FulfilmentNote)
{
    public static DecisionView Of(Decision d) => new(
        d.Id, d.Reference, d.BodyId, d.SessionId, d.AgendaItemId, d.Year, d.Number, d.Kind, d.Title, d.Text, d.DecidedOn, d.Votes,
        d.OwnerInstitutionId, d.DueOn, d.FulfilledOn, d.FulfilmentNote);
}
