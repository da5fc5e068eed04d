using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>The register of decisions, newest first.</summary>
internal sealed class ReadDecisions(GovernanceDb database) : IUseCase
{
    private const int PageSize = 25;

    public async Task<Page<DecisionLine>> ListAsync(Guid? body, int? year, bool openOnly, string? after, CancellationToken ct)
    {
        var query = database.Decisions.AsNoTracking();
        if (body is not null)
            query = query.Where(d => d.BodyId == body);
        if (year is not null)
            query = query.Where(d => d.Year == year);
        if (openOnly)
            query = query.Where(d => d.OwnerInstitutionId != null && d.FulfilledOn == null);
        if (Cursor.Decode(after, 2) is [var day, var key]
            && DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var decidedOn) && Guid.TryParse(key, out var id))
            query = query.Where(d => d.DecidedOn < decidedOn || (d.DecidedOn == decidedOn && d.Id < id));
        var rows = await query
            .OrderByDescending(d => d.DecidedOn).ThenByDescending(d => d.Id)
            .Join(database.Bodies, d => d.BodyId, b => b.Id, (d, b) => new DecisionLine(
                d.Id, d.Reference, d.BodyId, b.Name, d.SessionId, d.Kind, d.Title, d.DecidedOn, d.OwnerInstitutionId, d.DueOn, d.FulfilledOn))
            .Take(PageSize + 1).ToListAsync(ct);
        return PageOf.Rows(rows, PageSize, last => Cursor.Encode(last.DecidedOn.ToString("O", CultureInfo.InvariantCulture), last.Id.ToString()));
    }

    public Task<Decision?> FindAsync(Guid id, CancellationToken ct) => database.Decisions.FirstOrDefaultAsync(d => d.Id == id, ct);

    public async Task<IReadOnlyList<Decision>> OfSessionAsync(Guid sessionId, CancellationToken ct) =>
        await database.Decisions.AsNoTracking().Where(d => d.SessionId == sessionId).OrderBy(d => d.Number).ToListAsync(ct);

    /// <summary>The decision of a closed session under a number, as somebody typed it.</summary>
    public Task<Decision?> FindAsync(string reference, CancellationToken ct)
    {
        var typed = string.Concat(reference.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return database.Decisions.AsNoTracking()
            .FirstOrDefaultAsync(d => d.Reference == typed && database.Sessions.Any(s => s.Id == d.SessionId && s.State == SessionState.Closed), ct);
    }
}
