using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>
/// Enrolments that the caller may see: her own, also of institutions she has left; those of her institution as a
/// coordinator; those of the editions she runs.
/// </summary>
internal sealed class ReadEnrolments(TrainingDb db, TrainingAccess access, ICurrentUser user, IAudit audit) : IUseCase
{
    private const int PageSize = 50;

    // Asked for each call about an enrolment: compiled once. The condition is that of Visible.
    private static readonly Func<TrainingDb, Guid, bool, Guid, Guid, bool, bool, CancellationToken, Task<Enrolment?>> One = EF.CompileAsyncQuery(
        (TrainingDb db, Guid id, bool all, Guid me, Guid mine, bool coordinates, bool runs, CancellationToken ct) =>
            db.Enrolments.AsNoTracking().FirstOrDefault(e => (all || e.OperatorId == me
                || (coordinates && e.InstitutionId == mine)
                || (runs && db.Editions.Any(d => d.Id == e.EditionId && d.InstitutionId == mine))) && e.Id == id));

    public Task<Enrolment?> FindAsync(Guid id, CancellationToken ct) =>
        One(db, id, user.IsSystem, user.UserId, access.Institution, access.EnrolsOthers, access.RunsEditions, ct);

    public Task<Enrolment?> MineAsync(Guid editionId, CancellationToken ct)
    {
        var me = user.UserId;
        return db.Enrolments.AsNoTracking().FirstOrDefaultAsync(e => e.EditionId == editionId && e.OperatorId == me, ct);
    }

    /// <summary>How many of those who wait come first, the caller included.</summary>
    public Task<int> PlaceAsync(Enrolment waiting, CancellationToken ct) =>
        db.Editions.Where(e => e.Id == waiting.EditionId).Select(e => db.PeopleWaiting(e.Id, waiting.Position)).FirstOrDefaultAsync(ct);

    /// <summary>Everybody of an edition whom the caller may see, in the order of enrolment.</summary>
    public async Task<IReadOnlyList<Enrolment>> OfEditionAsync(Guid editionId, CancellationToken ct)
    {
        var enrolments = await Visible.Where(e => e.EditionId == editionId).OrderBy(e => e.Position).ToListAsync(ct);
        audit.Listed(enrolments, user);
        return enrolments;
    }

    /// <summary>The caller's own enrolments, the last first; or those of an edition, in the order of enrolment.</summary>
    public async Task<Page<Enrolment>> ListAsync(Guid? editionId, string? after, CancellationToken ct)
    {
        var me = user.UserId;
        var last = Cursor.Decode(after, 1) is [var key] ? key : null;
        var query = editionId is { } edition ? Visible.Where(e => e.EditionId == edition) : db.Enrolments.AsNoTracking().Where(e => e.OperatorId == me);
        if (editionId is not null && int.TryParse(last, out var position))
            query = query.Where(e => e.Position > position);
        else if (editionId is null && Guid.TryParse(last, out var id))
            query = query.Where(e => e.Id < id);
        query = editionId is null ? query.OrderByDescending(e => e.Id) : query.OrderBy(e => e.Position);
        var rows = await query.Take(PageSize + 1).ToListAsync(ct);
        audit.Listed(rows.Take(PageSize), user);
        if (rows.Count <= PageSize)
            return new(rows, null);
        var shown = rows[PageSize - 1];
        return new(rows[..PageSize], Cursor.Encode(editionId is null ? shown.Id.ToString() : shown.Position.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    private IQueryable<Enrolment> Visible
    {
        get
        {
            var (me, mine, coordinates, runs, all) = (user.UserId, access.Institution, access.EnrolsOthers, access.RunsEditions, user.IsSystem);
            return db.Enrolments.AsNoTracking().Where(e => all || e.OperatorId == me
                || (coordinates && e.InstitutionId == mine)
                || (runs && db.Editions.Any(d => d.Id == e.EditionId && d.InstitutionId == mine)));
        }
    }
}
