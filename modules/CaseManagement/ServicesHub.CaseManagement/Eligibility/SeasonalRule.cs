using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>R8: seasonal permits cover seasonal work in the sectors that the reference data names.</summary>
internal static class SeasonalRule
{
    public static WorkEligibilityAnswer Narrow(PermitCase permit, WorkEligibilityAnswer standing)
    {
        var proposed = permit.Question.Proposed;
        var sector = Sectors.Find(proposed?.Sector, permit.On);
        if (proposed?.Kind is not (null or ContractKind.Seasonal or ContractKind.Subordinate))
            return Outside(permit, proposed);
        if (!string.IsNullOrWhiteSpace(proposed?.Sector) && sector is null)
            return UnknownSector(permit);
        if (sector is { AllowsSeasonalWork: false })
            return Outside(permit, proposed);
        var answer = ScopeRule.Under(permit, standing, "R8") with { Outcome = WorkOutcome.AllowedWithLimit };
        answer = answer with { Limits = [.. answer.Limits, new WorkNote("scope", ScopeWords.Limit(permit.Type, permit.On))] };
        return proposed?.Kind == ContractKind.Subordinate ? answer.Warn(MustBeSeasonal) : answer;
    }

    private static readonly WorkNote MustBeSeasonal = WorkNote.Of(
        "contract-must-be-seasonal",
        "Il contratto deve essere stagionale: un contratto ordinario chiede prima la conversione.",
        "The contract has to be seasonal: an ordinary one needs the conversion first.");

    private static WorkEligibilityAnswer Outside(PermitCase permit, ContractFacts? proposed)
    {
        var answer = permit.Answer(
            WorkOutcome.NotAllowed,
            "R8",
            $"Non può accettare questo lavoro con il permesso «{permit.Type.Label.It}». {ScopeWords.Limit(permit.Type, permit.On).It}",
            $"May not take this work with the permit “{permit.Type.Label.En}”. {ScopeWords.Limit(permit.Type, permit.On).En}");
        var hours = LegalParameters.ConversionOfferHours(permit.On);
        return proposed?.WeeklyHours >= hours && proposed.Kind is null or ContractKind.Subordinate
            ? answer.Next(
                $"Dopo almeno 3 mesi di lavoro regolare può chiedere la conversione: l'offerta arriva a {hours} ore a settimana.",
                $"After at least 3 months of regular work the conversion may be asked: the offer reaches {hours} hours a week.")
            : answer.Next("Cerca un lavoro stagionale, o chiedi allo sportello legale.", "Look for seasonal work, or ask the legal desk.");
    }

    private static WorkEligibilityAnswer UnknownSector(PermitCase permit) => permit.Answer(
        WorkOutcome.Unknown,
        "R8",
        $"Non si può dire: il settore indicato non è tra quelli conosciuti. {ScopeWords.Limit(permit.Type, permit.On).It}",
        $"It cannot be said: the sector given is not among those known. {ScopeWords.Limit(permit.Type, permit.On).En}")
        .Next("Scegli il settore dall'elenco.", "Choose the sector from the list.");
}
