using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Ends a membership from a day on; one that has not begun by then never begins.</summary>
internal sealed class EndMembership(HubDb database, AdministratorChange change, IProvinceCalendar calendar, ICurrentUser administrator) : IUseCase
{
    /// <param name="membershipId">The membership.</param>
    /// <param name="from">The first day without it: today means at the next request.</param>
    /// <param name="ct">Ends the work.</param>
    public Task ExecuteAsync(Guid membershipId, DateOnly from, CancellationToken ct) => change.CarryOutAsync(async () =>
    {
        if (membershipId == administrator.Active?.Id)
            throw new RuleViolationException("own-membership", new("Non puoi terminare l'appartenenza con cui stai lavorando: chiedi a un altro amministratore.", "You cannot end the membership you are working under: ask another administrator."));
        var today = calendar.Today;
        var membership = await database.Memberships.FirstOrDefaultAsync(m => m.Id == membershipId, ct);
        if (membership is null || membership.Until < today || membership.Until < membership.From)
            throw new RuleViolationException("membership-over", new("Questa appartenenza è già terminata: torna alla persona.", "This membership has ended already: go back to the person."));
        if (from < today)
            throw new RuleViolationException("in-the-past", new("Il giorno è già passato: scegli oggi o un giorno futuro.", "The day has passed: choose today or a later day."), "from");
        if (membership.Until is { } known && from > known.AddDays(1))
            throw new RuleViolationException("after-last-day", new("L'appartenenza termina già prima di quel giorno: scegli un giorno precedente.", "The membership ends before that day already: choose an earlier one."), "from");
        membership.Until = from.AddDays(-1);
        change.Note("platform.membership-ended", membershipId, string.Create(CultureInfo.InvariantCulture, $"{membership.Role} {from:yyyy-MM-dd}"));
    }, ct);
}
