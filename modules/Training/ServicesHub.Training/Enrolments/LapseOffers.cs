using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Ends offers that nobody answered and offers the seat, or a reserved one that was released, to the next in order.</summary>
internal sealed class LapseOffers(TrainingDb db, OfferFreedSeats offer, IWorkItems work, TimeProvider clock) : IScheduledJob, IUseCase
{
    public string Name => "training.lapse-offers";

    public LocalizedText Title => new("Scadenza dei posti offerti", "Lapse of offered seats");

    public TimeSpan Every => TimeSpan.FromMinutes(1);

    public async Task RunAsync(CancellationToken ct)
    {
        var ids = await db.Enrolments.Where(e => (e.State == EnrolmentState.Offered || e.State == EnrolmentState.Waiting)
                && db.Editions.Any(d => d.Id == e.EditionId && d.State == EditionState.Published))
            .Select(e => e.EditionId).Distinct().ToListAsync(ct);
        foreach (var id in ids)
            await RunAsync(id, ct);
    }

    private async Task RunAsync(Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockEditionAsync(id, ct) is not { } edition)
            return;
        var enrolments = await db.Enrolments.Where(e => e.EditionId == id).ToListAsync(ct);
        foreach (var late in enrolments.Where(e => e.State == EnrolmentState.Offered && e.OfferedUntil <= clock.GetUtcNow()))
        {
            (late.State, late.OfferedUntil) = (EnrolmentState.Lapsed, null);
            work.SettleEnrolment(late);
        }
        offer.Stage(edition, enrolments);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
