using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Cancels an edition that is not completed; whoever counted on it reads why.</summary>
internal sealed class CancelEdition(TrainingDb db, TrainingAccess access, IWorkItems work, IAudit audit) : IUseCase
{
    public async Task<Edition> ExecuteAsync(Guid id, string? reason, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var edition = await db.LockEditionAsync(id, ct) ?? throw NotThere.Edition;
        access.RequireRun(edition);
        if (edition.State == EditionState.Cancelled)
            return edition;
        edition.MustBe(EditionState.Draft, EditionState.Published);
        edition.CancelReason = Reasons.Read(reason);
        edition.State = EditionState.Cancelled;
        foreach (var enrolment in await db.Enrolments.Where(e => e.EditionId == id).ToListAsync(ct))
            if (enrolment.IsLive)
            {
                (enrolment.State, enrolment.OfferedUntil) = (EnrolmentState.Lapsed, null);
                work.SettleEnrolment(enrolment);
            }
        work.SettleEdition(edition);
        audit.Note("training.edition-cancelled", id, edition.CancelReason);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return edition;
    }
}
