using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Takes the seat that was offered.</summary>
internal sealed class AcceptSeat(TrainingDb db, TrainingAccess access, IWorkItems work, IAudit audit, TimeProvider clock) : IUseCase
{
    public async Task<Enrolment> ExecuteAsync(Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var editionId = await db.Enrolments.Where(e => e.Id == id).Select(e => e.EditionId).FirstOrDefaultAsync(ct);
        var edition = await db.LockEditionAsync(editionId, ct) ?? throw NotThere.Enrolment;
        var enrolment = await db.Enrolments.FirstAsync(e => e.Id == id, ct);
        if (!access.MayActFor(enrolment, edition))
            throw NotThere.Enrolment;
        if (enrolment.State == EnrolmentState.Confirmed)
            return enrolment;
        if (enrolment.State != EnrolmentState.Offered || enrolment.OfferedUntil <= clock.GetUtcNow())
            throw new RuleViolationException("no-offer", new(
                "Per questa iscrizione non c'è un posto da accettare: l'offerta è scaduta o non c'è ancora.",
                "There is no seat to accept for this enrolment: the offer has lapsed, or there is none yet."));
        (enrolment.State, enrolment.OfferedUntil) = (EnrolmentState.Confirmed, null);
        work.SettleEnrolment(enrolment);
        work.Raise(edition, [enrolment], clock.GetUtcNow());
        audit.Note("training.seat-accepted", id);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return enrolment;
    }
}
