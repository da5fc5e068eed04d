using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Gives a seat, a place in the list or an offer back; a freed seat is offered at once to the first who waits.</summary>
internal sealed class WithdrawEnrolment(TrainingDb db, TrainingAccess access, OfferFreedSeats offer, IWorkItems work, IAudit audit) : IUseCase
{
    public async Task<Enrolment> ExecuteAsync(Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var editionId = await db.Enrolments.Where(e => e.Id == id).Select(e => e.EditionId).FirstOrDefaultAsync(ct);
        var edition = await db.LockEditionAsync(editionId, ct) ?? throw NotThere.Enrolment;
        var enrolments = await db.Enrolments.Where(e => e.EditionId == editionId).ToListAsync(ct);
        var enrolment = enrolments.First(e => e.Id == id);
        if (!access.MayActFor(enrolment, edition))
            throw NotThere.Enrolment;
        if (enrolment.State is EnrolmentState.Withdrawn or EnrolmentState.Lapsed)
            return enrolment;
        edition.MustBe(EditionState.Published);
        (enrolment.State, enrolment.OfferedUntil) = (EnrolmentState.Withdrawn, null);
        work.SettleEnrolment(enrolment);
        offer.Stage(edition, enrolments);
        audit.Note("training.enrolment-withdrawn", id);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return enrolment;
    }
}
