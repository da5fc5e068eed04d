using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>The people who have an account.</summary>
internal sealed class ReadAccounts(HubDb database, IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    /// <summary>Everybody, by name.</summary>
    public async Task<IReadOnlyList<AccountView>> AllAsync(CancellationToken ct)
    {
        var users = await database.Users.AsNoTracking().ToListAsync(ct);
        var memberships = await database.Memberships.AsNoTracking().ToListAsync(ct);
        var lines = (await LinesAsync(memberships, ct)).ToLookup(l => l.UserId, l => l.Line);
        return [.. users.Select(u => View(u, lines[u.Id])).OrderBy(a => a.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>One person; null when there is none.</summary>
    public async Task<AccountView?> FindAsync(Guid userId, CancellationToken ct)
    {
        if (await database.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
            return null;
        var memberships = await database.Memberships.AsNoTracking().Where(m => m.UserId == userId).ToListAsync(ct);
        return View(user, (await LinesAsync(memberships, ct)).Select(l => l.Line));
    }

    private async Task<IEnumerable<(Guid UserId, MembershipLine Line)>> LinesAsync(List<MembershipRecord> memberships, CancellationToken ct)
    {
        var institutions = await database.Institutions.AsNoTracking().Include(i => i.Names).ToDictionaryAsync(i => i.Id, ct);
        return memberships.Select(m => (m.UserId, Line(m, institutions[m.InstitutionId])));
    }

    private MembershipLine Line(MembershipRecord membership, InstitutionRecord institution)
    {
        var today = calendar.Today;
        var until = institution.Until is { } left && (membership.Until is null || left < membership.Until) ? left : membership.Until;
        var time = until < today || until < membership.From ? MembershipTime.Past : membership.From > today ? MembershipTime.Future : MembershipTime.Current;
        return new(membership.Id, institution.NameOn(today), RoleTitles.Of(membership.Role), membership.From, until, time);
    }

    private AccountView View(HubUser user, IEnumerable<MembershipLine> lines)
    {
        var suspended = user.IsSuspended(clock);
        var paused = !suspended && user.LockoutEnd > clock.GetUtcNow() ? user.LockoutEnd : null;
        return new(user.Id, user.DisplayName, user.UserName!, suspended, paused, user.IsDemonstration, [.. lines.OrderByDescending(l => l.From).ThenBy(l => l.Institution, StringComparer.CurrentCulture)]);
    }
}
