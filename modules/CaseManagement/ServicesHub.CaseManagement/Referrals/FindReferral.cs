using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Reads a referral with its history; null when it is not there or not visible (any more).</summary>
internal sealed class FindReferral(CaseManagementDb db) : IUseCase
{
    public Task<Referral?> ExecuteAsync(Guid id, CancellationToken ct) =>
        db.Referrals.Include(r => r.Steps).FirstOrDefaultAsync(r => r.Id == id, ct);
}
