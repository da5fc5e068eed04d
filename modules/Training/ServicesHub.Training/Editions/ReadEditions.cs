using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>The catalogue, as far as the caller sees it: drafts are seen by those who run them.</summary>
internal sealed class ReadEditions(TrainingDb db, TrainingAccess access, ICurrentUser user, IProvinceCalendar calendar) : IUseCase
{
    private const int PageSize = 25;

    public async Task<Page<EditionLine>> ListAsync(EditionScope scope, string? after, CancellationToken ct)
    {
        var ascending = scope is EditionScope.Upcoming or EditionScope.Drafts;
        var editions = After(In(scope), ascending, after);
        editions = ascending
            ? editions.OrderBy(e => e.StartsOn).ThenBy(e => e.Id)
            : editions.OrderByDescending(e => e.StartsOn).ThenByDescending(e => e.Id);
        var rows = await Lines(editions.Take(PageSize + 1)).ToListAsync(ct);
        return rows.Count <= PageSize
            ? new(rows, null)
            : new(rows[..PageSize], Cursor.Encode(rows[PageSize - 1].StartsOn.ToString("O", CultureInfo.InvariantCulture), rows[PageSize - 1].Id.ToString()));
    }

    public Task<EditionLine?> LineAsync(Guid id, CancellationToken ct) => Lines(Visible.Where(e => e.Id == id)).FirstOrDefaultAsync(ct);

    public Task<Edition?> FindAsync(Guid id, CancellationToken ct) =>
        Visible.Include(e => e.Sessions).Include(e => e.Reserved).FirstOrDefaultAsync(e => e.Id == id, ct);

    /// <summary>An edition that the caller runs; null for everybody else.</summary>
    public async Task<Edition?> FindToRunAsync(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } edition && access.MayRun(edition) ? edition : null;

    /// <summary>The edition of a session that the caller runs; null for everybody else.</summary>
    public async Task<Edition?> FindBySessionAsync(Guid sessionId, CancellationToken ct) =>
        await db.Sessions.Where(s => s.Id == sessionId).Select(s => (Guid?)s.EditionId).FirstOrDefaultAsync(ct) is { } id ? await FindToRunAsync(id, ct) : null;

    private IQueryable<Edition> Visible
    {
        get
        {
            var drafts = access.RunsEditions;
            return db.Editions.AsNoTracking().Where(e => drafts || e.State != EditionState.Draft);
        }
    }

    private IQueryable<Edition> In(EditionScope scope)
    {
        var today = calendar.Today;
        var me = user.UserId;
        return scope switch
        {
            EditionScope.Mine => Visible.Where(e => e.State != EditionState.Draft && db.Enrolments.Any(n => n.EditionId == e.Id && n.OperatorId == me
                && n.State != EnrolmentState.Withdrawn && n.State != EnrolmentState.Lapsed)),
            EditionScope.Past => Visible.Where(e => e.State != EditionState.Draft && e.EndsOn < today),
            EditionScope.Drafts => Visible.Where(e => e.State == EditionState.Draft),
            _ => Visible.Where(e => e.State != EditionState.Draft && e.EndsOn >= today),
        };
    }

    private static IQueryable<Edition> After(IQueryable<Edition> editions, bool ascending, string? after)
    {
        if (Cursor.Decode(after, 2) is not [var typed, var key]
            || !DateOnly.TryParseExact(typed, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || !Guid.TryParse(key, out var id))
            return editions;
        return ascending
            ? editions.Where(e => e.StartsOn > day || (e.StartsOn == day && e.Id > id))
            : editions.Where(e => e.StartsOn < day || (e.StartsOn == day && e.Id < id));
    }

    private IQueryable<EditionLine> Lines(IQueryable<Edition> editions)
    {
        var me = user.UserId;
        return editions.Select(e => new EditionLine(
            e.Id, e.Title, e.Kind, e.State, e.StartsOn, e.EndsOn,
            e.Sessions.OrderBy(s => s.Day).ThenBy(s => s.StartsAt).Select(s => s.Place).FirstOrDefault() ?? "",
            e.Seats,
            db.SeatsTaken(e.Id),
            db.PeopleWaiting(e.Id, int.MaxValue),
            e.EnrolBy,
            db.Enrolments.Where(n => n.EditionId == e.Id && n.OperatorId == me).Select(n => (EnrolmentState?)n.State).FirstOrDefault()));
    }
}
