using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>
/// Closes an edition whose sessions are over and recorded: every participant gets her minutes, and a certificate where
/// they reach the threshold. Doing it again changes nothing.
/// </summary>
internal sealed class CompleteEdition(
    TrainingDb db, TrainingAccess access, ConcludeEnrolment conclude, IOperators operators, IWorkItems work, IAudit audit, TimeProvider clock) : IUseCase
{
    public async Task<Edition> ExecuteAsync(Guid id, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var edition = await db.LockEditionAsync(id, ct) ?? throw NotThere.Edition;
        access.RequireRun(edition);
        if (edition.State == EditionState.Completed)
            return edition;
        edition.MustBe(EditionState.Published);
        RequireRecorded(edition);
        (edition.State, edition.CompletedAt) = (EditionState.Completed, clock.GetUtcNow());
        var enrolments = await db.Enrolments.Where(e => e.EditionId == id).OrderBy(e => e.Position).ToListAsync(ct);
        var minutes = await db.Attendance.Where(a => db.Sessions.Any(s => s.Id == a.SessionId && s.EditionId == id))
            .GroupBy(a => a.EnrolmentId).ToDictionaryAsync(g => g.Key, g => g.Sum(a => a.Minutes), ct);
        var names = await operators.NamesAsync([.. enrolments.Select(e => e.OperatorId)], ct);
        foreach (var enrolment in enrolments.Where(e => e.IsLive))
        {
            work.SettleEnrolment(enrolment);
            if (enrolment.State == EnrolmentState.Confirmed)
                await conclude.StageAsync(edition, enrolment, minutes.GetValueOrDefault(enrolment.Id), names.GetValueOrDefault(enrolment.OperatorId), ct);
            else
                (enrolment.State, enrolment.OfferedUntil) = (EnrolmentState.Lapsed, null);
        }
        work.SettleEdition(edition);
        audit.Note("training.edition-completed", id);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return edition;
    }

    private void RequireRecorded(Edition edition)
    {
        if (edition.Ends > clock.GetUtcNow())
            throw new RuleViolationException("sessions-not-over", new(
                $"L'ultimo incontro finisce il {edition.EndsOn:dd/MM/yyyy}: chiudi l'edizione dopo.",
                $"The last session ends on {edition.EndsOn:dd/MM/yyyy}: close the edition afterwards."));
        if (edition.InOrder.FirstOrDefault(s => s.RecordedAt is null) is { } waiting)
            throw new RuleViolationException("attendance-missing", new(
                $"Mancano le presenze dell'incontro del {waiting.Day:dd/MM/yyyy}: registrale, poi chiudi l'edizione.",
                $"The attendance of the session of {waiting.Day:dd/MM/yyyy} is missing: record it, then close the edition."));
    }
}
