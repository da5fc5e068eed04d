using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>What decisions make institutions do.</summary>
internal static class DecisionWork
{
    public static string Key(Guid decisionId) => $"decision:{decisionId}";

    public static WorkItem ToFulfil(Decision decision, Guid owner) => new()
    {
        Key = Key(decision.Id),
        Title = new($"Dai seguito alla decisione {decision.Reference}: {decision.Title}", $"Carry out decision {decision.Reference}: {decision.Title}"),
        Reason = new("Il tuo ente è incaricato dal Consiglio.", "Your institution was put in charge by the council."),
        Href = $"/governance/decisions/{decision.Id}",
        InstitutionId = owner,
        Permission = GovernancePermissions.FulfilDecisions,
        DueOn = decision.DueOn,
    };
}
