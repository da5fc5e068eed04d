using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>
/// Carries a correction of a person into the open cases of the institution that made it. Other institutions' cases keep
/// the dimensions known to them at entry, as EU programmes count them.
/// </summary>
internal sealed class RefreshOpenCases(CaseManagementDb db, IEvents events, TimeProvider clock) : IUseCase
{
    public async Task StageAsync(Person person, CancellationToken ct)
    {
        var now = CaseDimensions.Of(person);
        foreach (var open in await db.Cases.Where(c => c.PersonId == person.Id && c.ClosedOn == null).ToListAsync(ct))
        {
            if (CaseDimensions.Of(open) == now)
                continue;
            now.ApplyTo(open);
            events.Publish(new PersonChanged(
                Guid.CreateVersion7(), clock.GetUtcNow(), open.Id, open.PersonId, open.InstitutionId, open.OpenedOn,
                open.Sex, open.Citizenship, open.PermitFamily, open.Version + 1));
        }
    }
}
