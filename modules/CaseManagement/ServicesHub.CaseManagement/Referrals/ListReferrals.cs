using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Lists the referrals of the institution, newest first.</summary>
internal sealed class ListReferrals(CaseManagementDb db, ICurrentUser user, IAudit audit) : IUseCase
{
    public const int PageSize = 50;

    /// <param name="scope"><c>to-answer</c>, <c>received</c>, <c>sent</c>; anything else lists all.</param>
    /// <param name="after">Cursor of the previous part.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Page<Referral>> ExecuteAsync(string? scope, string? after, CancellationToken ct)
    {
        var referrals = Of(scope);
        if (Cursor.Decode(after, 1) is [var last] && Guid.TryParse(last, out var id))
            referrals = referrals.Where(r => r.Id.CompareTo(id) < 0);
        var rows = await referrals.AsNoTracking().OrderByDescending(r => r.Id).Take(PageSize + 1).ToListAsync(ct);
        // A draft names nobody yet.
        foreach (var shown in rows.Take(PageSize).Where(r => r.Snapshot is not null))
            audit.Read("case-management.referral-listed", shown.Id, shown.PersonId);
        return new Page<Referral>([.. rows.Take(PageSize)], rows.Count > PageSize ? Cursor.Encode(rows[PageSize - 1].Id.ToString()) : null);
    }

    public Task<int> CountAsync(string? scope, CancellationToken ct) => Of(scope).CountAsync(ct);

    private IQueryable<Referral> Of(string? scope)
    {
        var own = user.InstitutionId();
        return scope switch
        {
            "to-answer" => db.Referrals.Where(r => r.ToInstitutionId == own
                && (r.State == ReferralState.Sent || r.State == ReferralState.Seen || r.State == ReferralState.InfoRequested)),
            "received" => db.Referrals.Where(r => r.ToInstitutionId == own),
            "sent" => db.Referrals.Where(r => r.FromInstitutionId == own),
            _ => db.Referrals,
        };
    }
}
