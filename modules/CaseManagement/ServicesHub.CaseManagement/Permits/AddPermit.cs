using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Permits;

/// <summary>Adds a permit to a person's record; the old ones stay as history.</summary>
internal sealed class AddPermit(CaseManagementDb db, RefreshOpenCases cases, IAudit audit) : IUseCase
{
    public async Task<Permit> ExecuteAsync(Person person, PermitInput input, CancellationToken ct)
    {
        var problems = new ProblemList();
        var permit = CheckedPermit.Read(input, problems);
        problems.ThrowIfAny();
        permit!.PersonId = person.Id;
        db.Permits.Add(permit);
        await cases.StageAsync(person, ct);
        audit.Note("case-management.permit-added", person.Id);
        await db.SaveChangesAsync(ct);
        return permit;
    }
}
