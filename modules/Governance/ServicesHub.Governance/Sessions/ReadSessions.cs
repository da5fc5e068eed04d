using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Sessions, newest first, and one with all its parts. Drafts are seen by the secretariat that writes them.</summary>
internal sealed class ReadSessions(GovernanceDb database, GovernanceAccess access, TimeProvider clock) : IUseCase
{
    private const int PageSize = 25;

    public async Task<Page<SessionLine>> ListAsync(Guid? body, SessionState? state, string? after, CancellationToken ct)
    {
        var query = Visible.AsNoTracking();
        if (body is not null)
            query = query.Where(s => s.BodyId == body);
        if (state is not null)
            query = query.Where(s => s.State == state);
        if (Cursor.Decode(after, 2) is [var at, var key]
            && DateTimeOffset.TryParseExact(at, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var startsAt) && Guid.TryParse(key, out var id))
            query = query.Where(s => s.StartsAt < startsAt || (s.StartsAt == startsAt && s.Id < id));
        var rows = await query
            .OrderByDescending(s => s.StartsAt).ThenByDescending(s => s.Id)
            .Join(database.Bodies, s => s.BodyId, b => b.Id, (s, b) => new SessionLine(s.Id, s.BodyId, b.Name, s.State, s.StartsAt, s.Place, s.Mode, s.Protocol, s.Agenda.Count))
            .Take(PageSize + 1).ToListAsync(ct);
        return PageOf.Rows(rows, PageSize, last => Cursor.Encode(last.StartsAt.ToString("O", CultureInfo.InvariantCulture), last.Id.ToString()));
    }

    /// <summary>The next sessions, soonest first.</summary>
    public async Task<IReadOnlyList<SessionLine>> NextAsync(int count, CancellationToken ct)
    {
        var from = clock.GetUtcNow().AddDays(-1);
        return await Visible.AsNoTracking()
            .Where(s => (s.State == SessionState.Convened || s.State == SessionState.Open || s.State == SessionState.Draft) && s.StartsAt >= from)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.Id)
            .Join(database.Bodies, s => s.BodyId, b => b.Id, (s, b) => new SessionLine(s.Id, s.BodyId, b.Name, s.State, s.StartsAt, s.Place, s.Mode, s.Protocol, s.Agenda.Count))
            .Take(count).ToListAsync(ct);
    }

    /// <summary>One session with agenda and attendance, to be changed; null when there is none.</summary>
    public async Task<Session?> FindAsync(Guid id, CancellationToken ct)
    {
        var session = await Visible.Include(s => s.Agenda).Include(s => s.Attendance).AsSplitQuery().FirstOrDefaultAsync(s => s.Id == id, ct);
        session?.Agenda.Sort((a, b) => a.Position.CompareTo(b.Position));
        session?.Attendance.Sort((a, b) => a.Position.CompareTo(b.Position));
        return session;
    }

    /// <summary>One session of a body whose secretariat the caller works for; null for everybody else.</summary>
    public async Task<Session?> FindToRunAsync(Guid id, CancellationToken ct) =>
        await FindAsync(id, ct) is { } session && await RunsAsync(session, ct) ? session : null;

    /// <summary>Whether the caller convenes, holds and minutes this session.</summary>
    public async Task<bool> RunsAsync(Session session, CancellationToken ct)
    {
        var (hub, mine) = (access.IsHub, access.Institution);
        return access.RunsSessions && await database.Bodies.AnyAsync(b => b.Id == session.BodyId && (hub || b.SecretariatId == mine), ct);
    }

    public async Task<Session> LoadAsync(Guid id, CancellationToken ct) =>
        await FindToRunAsync(id, ct) ?? throw new InvalidOperationException("There is no such session.");

    private IQueryable<Session> Visible
    {
        get
        {
            var (hub, runs, mine) = (access.IsHub, access.RunsSessions, access.Institution);
            return database.Sessions.Where(s => hub || s.State != SessionState.Draft
                || (runs && database.Bodies.Any(b => b.Id == s.BodyId && b.SecretariatId == mine)));
        }
    }
}
