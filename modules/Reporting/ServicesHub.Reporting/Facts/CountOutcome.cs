using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.Reporting.Facts;

/// <summary>A case that closes ends the fact of its opening and yields the fact of its outcome.</summary>
internal sealed class CountOutcome(RecordFacts record) : IEventHandler<CaseClosed>
{
    public Task HandleAsync(CaseClosed e, CancellationToken ct)
    {
        var dimensions = CaseFacts.Dimensions(e.Sex, e.Citizenship, e.PermitFamily, e.InstitutionId);
        var opening = CaseFacts.TakenInCharge(e.CaseId, e.Version, e.PersonId, e.OpenedOn, e.ClosedOn, dimensions);
        var outcome = new Fact(CaseFacts.OutcomesSource, e.OutcomeId, e.Version, e.PersonId, e.ClosedOn, null, new Dictionary<string, string>(dimensions) { ["outcome"] = e.Outcome });
        return record.ExecuteAsync([opening, outcome], withdrawn: false, ct);
    }
}
