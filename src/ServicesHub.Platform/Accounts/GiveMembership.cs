using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Gives a person who has an account a further membership.</summary>
internal sealed class GiveMembership(
    HubDb database, AdministratorChange change, UserManager<HubUser> users, IProvinceCalendar calendar) : IUseCase
{
    /// <param name="membershipId">Identity of the new membership: given twice, it is made once.</param>
    /// <param name="userId">The person.</param>
    /// <param name="institution">Identity of the institution.</param>
    /// <param name="role">One of <see cref="HubRoles"/>.</param>
    /// <param name="from">First day, today or later.</param>
    /// <param name="until">Last day; null for none.</param>
    /// <param name="ct">Ends the work.</param>
    public Task ExecuteAsync(
        Guid membershipId, Guid userId, string? institution, string? role, DateOnly from, DateOnly? until, CancellationToken ct) =>
        change.CarryOutAsync(async () =>
        {
            _ = await users.AccountAsync(userId);
            if (await database.Memberships.AnyAsync(m => m.Id == membershipId && m.UserId == userId, ct))
                return;
            var institutionId = await CheckAsync(userId, institution, role, from, until, ct);
            database.Memberships.Add(new MembershipRecord
            {
                Id = membershipId, UserId = userId, InstitutionId = institutionId, Role = role!, From = from, Until = until,
            });
            change.Note("platform.membership-given", membershipId, string.Create(CultureInfo.InvariantCulture, $"{role} {from:yyyy-MM-dd}/{until:yyyy-MM-dd}"));
        }, ct);

    private async Task<Guid> CheckAsync(Guid userId, string? institution, string? role, DateOnly from, DateOnly? until, CancellationToken ct)
    {
        var problems = new ProblemList();
        var record = Guid.TryParse(institution, out var id)
            ? await database.Institutions.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct)
            : null;
        if (record is null)
            problems.Add("institution", "required", "Scegli l'ente.", "Choose the institution.");
        if (HubRoles.All.All(r => r.Name != role))
            problems.Add("role", "required", "Scegli il ruolo.", "Choose the role.");
        if (from < calendar.Today)
            problems.Add("from", "in-the-past", "Il primo giorno è già passato: scegli oggi o un giorno futuro.", "The first day has passed: choose today or a later day.");
        if (until < from)
            problems.Add("until", "before-first-day", "L'ultimo giorno viene prima del primo: correggi le date.", "The last day comes before the first: correct the days.");
        if (record is not null && (from < record.From || from > record.Until))
            problems.Add("institution", "not-taking-part", "In quel giorno l'ente non partecipa alla piattaforma: scegli un altro ente o un altro giorno.", "The institution does not take part in the hub on that day: choose another one or another day.");
        if (!problems.Any && await OverlapsAsync(userId, id, role!, from, until, ct))
            problems.Add("from", "membership-overlaps", "In quel periodo la persona ha già questo ruolo in questo ente: cambia le date o termina prima l'altra appartenenza.", "The person already has this role in this institution in that time: change the days or end the other membership first.");
        problems.ThrowIfAny();
        return id;
    }

    private Task<bool> OverlapsAsync(Guid userId, Guid institutionId, string role, DateOnly from, DateOnly? until, CancellationToken ct)
    {
        var last = until ?? DateOnly.MaxValue;
        return database.Memberships.AnyAsync(
            m => m.UserId == userId && m.InstitutionId == institutionId && m.Role == role
                && m.From <= last && (m.Until == null || (m.Until >= from && m.Until >= m.From)), ct);
    }
}
