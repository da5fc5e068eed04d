using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Raises what became due with time: attendance of sessions that are over, and each participant's next session.</summary>
internal sealed class RemindPeople(TrainingDb db, IWorkItems work, TimeProvider clock) : IScheduledJob, IUseCase
{
    public string Name => "training.remind-people";

    public LocalizedText Title => new("Promemoria agli iscritti", "Reminders to those enrolled");

    public TimeSpan Every => TimeSpan.FromMinutes(10);

    public async Task RunAsync(CancellationToken ct)
    {
        var editions = await db.Editions.AsNoTracking().Include(e => e.Sessions).Where(e => e.State == EditionState.Published).ToListAsync(ct);
        var ids = editions.Select(e => e.Id).ToList();
        var enrolments = (await db.Enrolments.AsNoTracking().Where(e => ids.Contains(e.EditionId)).ToListAsync(ct)).ToLookup(e => e.EditionId);
        foreach (var edition in editions)
            work.Raise(edition, enrolments[edition.Id], clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
