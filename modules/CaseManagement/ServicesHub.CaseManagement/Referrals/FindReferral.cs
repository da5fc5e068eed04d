using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Reads a referral with its history; null when it is not there or not visible (any more).</summary>
internal sealed class FindReferral(CaseManagementDb db, IAudit audit) : IUseCase
{
    public async Task<Referral?> ExecuteAsync(Guid id, CancellationToken ct)
    {
        var referral = await db.Referrals.Include(r => r.Steps).FirstOrDefaultAsync(r => r.Id == id, ct);
        if (referral is not null)
            audit.Read("case-management.referral-read", id, referral.PersonId);
        return referral;
    }
}
