using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Whether somebody who planned a switch may still switch, as if asking now.</summary>
internal sealed class PlannerAuthority(HubDb database, IProvinceCalendar calendar, TimeProvider clock) : IUseCase
{
    public async Task<bool> MaySwitchAsync(Guid userId, CancellationToken ct)
    {
        // A pause after wrong passwords takes nothing from anybody; a suspension does.
        var (today, suspended) = (calendar.Today, AccountSuspension.Threshold(clock));
        var roles = await (
            from user in database.Users.AsNoTracking()
            join membership in database.Memberships on user.Id equals membership.UserId
            join institution in database.Institutions on membership.InstitutionId equals institution.Id
            where user.Id == userId && (user.LockoutEnd == null || user.LockoutEnd < suspended)
                && membership.From <= today && (membership.Until == null || membership.Until >= today)
                && institution.From <= today && (institution.Until == null || institution.Until >= today)
            select membership.Role).Concat(
            from client in database.Clients
            join institution in database.Institutions on client.InstitutionId equals institution.Id
            where client.Id == userId && client.EndedAt == null
                && institution.From <= today && (institution.Until == null || institution.Until >= today)
            select client.Role).ToListAsync(ct);
        return roles.Contains(HubRoles.Administrator)
            || await database.RoleGrants.AnyAsync(g => g.Granted && g.Permission == PlatformPermissions.SwitchFeatures && roles.Contains(g.Role), ct);
    }
}
