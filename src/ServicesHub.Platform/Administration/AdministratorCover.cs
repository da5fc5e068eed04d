using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>The days on which somebody administers the hub.</summary>
internal sealed class AdministratorCover(HubDb database, IProvinceCalendar calendar, TimeProvider clock)
{
    /// <summary>The first day, from today on, without an administrator who may sign in; null when there is none such.</summary>
    public async Task<DateOnly?> FirstDayWithoutAsync(CancellationToken ct)
    {
        var suspended = AccountSuspension.Threshold(clock);
        var spans = await database.Memberships.AsNoTracking()
            .Where(m => m.Role == HubRoles.Administrator)
            .Join(database.Users.Where(u => u.LockoutEnd == null || u.LockoutEnd < suspended), m => m.UserId, u => u.Id, (m, _) => m)
            .Join(database.Institutions, m => m.InstitutionId, i => i.Id, (m, i) => new { m.From, m.Until, Joined = i.From, Left = i.Until })
            .ToListAsync(ct);
        return Gap(calendar.Today, [.. spans.Select(s => (
            s.From > s.Joined ? s.From : s.Joined,
            s.Until is { } until && s.Left is { } left ? (until < left ? until : left) : s.Until ?? s.Left))]);
    }

    /// <exception cref="RuleViolationException">There is now a day without an administrator that had one before.</exception>
    public async Task RequireAsync(DateOnly? before, CancellationToken ct)
    {
        if (await FirstDayWithoutAsync(ct) is not { } gap || gap >= before)
            return;
        var day = gap.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        throw new RuleViolationException("last-administrator", new(
            $"Dal {day} nessuno amministrerebbe più la piattaforma: nomina prima un altro amministratore.",
            $"From {day} nobody would administer the hub any more: appoint another administrator first."));
    }

    internal static DateOnly? Gap(DateOnly today, IReadOnlyList<(DateOnly From, DateOnly? Until)> spans)
    {
        var day = today;
        foreach (var (from, until) in spans.OrderBy(s => s.From))
        {
            if (from > day)
                return day;
            if (until is null || until == DateOnly.MaxValue)
                return null;
            if (until >= day)
                day = until.Value.AddDays(1);
        }
        return day;
    }
}
