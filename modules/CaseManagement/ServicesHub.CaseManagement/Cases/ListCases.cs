using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>Lists the cases of the institution, newest first.</summary>
internal sealed class ListCases(CaseManagementDb db, ICurrentUser user, IAudit audit) : IUseCase
{
    public const int PageSize = 50;

    /// <param name="scope"><c>open</c>, <c>mine</c>, <c>closed</c>; anything else lists all.</param>
    /// <param name="after">Cursor of the previous part.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Page<Case>> ExecuteAsync(string? scope, string? after, CancellationToken ct)
    {
        var cases = scope switch
        {
            "open" => db.Cases.Where(c => c.ClosedOn == null),
            "mine" => db.Cases.Where(c => c.ClosedOn == null && c.ManagerId == user.UserId),
            "closed" => db.Cases.Where(c => c.ClosedOn != null),
            _ => db.Cases,
        };
        if (Cursor.Decode(after, 1) is [var last] && Guid.TryParse(last, out var id))
            cases = cases.Where(c => c.Id.CompareTo(id) < 0);
        var rows = await cases.AsNoTracking().Include(c => c.Measures).OrderByDescending(c => c.Id).Take(PageSize + 1).ToListAsync(ct);
        foreach (var shown in rows.Take(PageSize))
            audit.Read("case-management.case-listed", shown.Id, shown.PersonId);
        return new Page<Case>([.. rows.Take(PageSize)], rows.Count > PageSize ? Cursor.Encode(rows[PageSize - 1].Id.ToString()) : null);
    }
}
