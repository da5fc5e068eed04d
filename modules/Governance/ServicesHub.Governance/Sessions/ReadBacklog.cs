using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>What a new agenda of a body starts from: minutes to approve, and items postponed by earlier sessions.</summary>
internal sealed class ReadBacklog(GovernanceDb database, IProvinceCalendar calendar) : IUseCase
{
    public async Task<IReadOnlyList<AgendaItem>> OfAsync(Guid bodyId, CancellationToken ct) =>
        [.. await MinutesToApproveAsync(bodyId, ct), .. await PostponedAsync(bodyId, ct)];

    private async Task<IEnumerable<AgendaItem>> MinutesToApproveAsync(Guid bodyId, CancellationToken ct)
    {
        var sessions = await database.Sessions.AsNoTracking()
            .Where(s => s.BodyId == bodyId
                && database.Minutes.Any(m => m.SessionId == s.Id && m.State == MinutesState.Verification)
                && !database.Sessions.Any(later => later.Agenda.Any(i => i.ApprovesMinutesOf == s.Id)
                    && (later.State == SessionState.Draft || later.State == SessionState.Convened || later.State == SessionState.Open)))
            .OrderBy(s => s.StartsAt).ToListAsync(ct);
        return sessions.Select(s => new AgendaItem
        {
            Title = $"Approvazione del verbale della seduta del {calendar.DateOf(s.StartsAt):dd/MM/yyyy}",
            ApprovesMinutesOf = s.Id,
        });
    }

    private async Task<IEnumerable<AgendaItem>> PostponedAsync(Guid bodyId, CancellationToken ct)
    {
        var items = await database.Sessions.AsNoTracking()
            .Where(s => s.BodyId == bodyId)
            .OrderBy(s => s.StartsAt)
            .SelectMany(s => s.Agenda)
            .Where(i => i.Outcome == ItemOutcome.Postponed && i.ApprovesMinutesOf == null
                && !database.Sessions.Any(later => later.Agenda.Any(carried => carried.CarriedFromId == i.Id)))
            .ToListAsync(ct);
        return items.Select(i => new AgendaItem
        {
            Title = i.Title,
            Rapporteur = i.Rapporteur,
            ProposedKind = i.ProposedKind,
            ProposedText = i.ProposedText,
            ProposedOwnerId = i.ProposedOwnerId,
            ProposedDueOn = i.ProposedDueOn,
            CarriedFromId = i.Id,
        });
    }
}
