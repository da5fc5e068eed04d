using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.Reporting.Facts;

internal sealed class CorrectPersonCounted(RecordFacts record) : IEventHandler<PersonChanged>
{
    public Task HandleAsync(PersonChanged e, CancellationToken ct) => record.ExecuteAsync(
        CaseFacts.TakenInCharge(e.CaseId, e.Version, e.PersonId, e.OpenedOn, null, CaseFacts.Dimensions(e.Sex, e.Citizenship, e.PermitFamily, e.InstitutionId)), ct);
}
