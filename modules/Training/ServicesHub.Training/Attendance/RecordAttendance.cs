using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>
/// Writes the minutes of a session's participants, never more than were planned. After the edition is completed it is a
/// correction: results and certificates follow.
/// </summary>
internal sealed class RecordAttendance(
    TrainingDb db, TrainingAccess access, ConcludeEnrolment conclude, IOperators operators, IWorkItems work, IAudit audit, TimeProvider clock) : IUseCase
{
    public async Task<EditionSession> ExecuteAsync(Guid sessionId, IReadOnlyList<MinutesInput> minutes, string? seen, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var editionId = await db.Sessions.Where(s => s.Id == sessionId).Select(s => s.EditionId).FirstOrDefaultAsync(ct);
        var edition = await db.LockEditionAsync(editionId, ct) ?? throw NotThere.Edition;
        access.RequireRun(edition);
        edition.MustBe(EditionState.Published, EditionState.Completed);
        var session = edition.Sessions.First(s => s.Id == sessionId);
        Seen.Check(session.Version, seen);
        if (session.Starts > clock.GetUtcNow())
            throw new RuleViolationException("session-not-started", new(
                "L'incontro non è ancora iniziato: registra le presenze dopo l'inizio.",
                "The session has not started yet: record attendance after its start."));
        var enrolments = await db.Enrolments.Where(e => e.EditionId == editionId).ToListAsync(ct);
        Check(session, enrolments, minutes);
        var known = await db.Attendance.Where(a => a.SessionId == sessionId).ToDictionaryAsync(a => a.EnrolmentId, ct);
        foreach (var row in minutes)
            Write(known, sessionId, row);
        session.RecordedAt ??= clock.GetUtcNow();
        db.Touch(session);
        work.Settle(TrainingWork.RecordKey(sessionId));
        work.Raise(edition, [], clock.GetUtcNow());
        if (edition.State == EditionState.Completed)
            await CorrectAsync(edition, enrolments, known, ct);
        audit.Note("training.attendance-recorded", sessionId);
        await db.SaveFreshAsync(ct);
        await transaction.CommitAsync(ct);
        return session;
    }

    private static void Check(EditionSession session, List<Enrolment> enrolments, IReadOnlyList<MinutesInput> minutes)
    {
        var problems = new ProblemList();
        for (var i = 0; i < minutes.Count; i++)
        {
            if (enrolments.Find(e => e.Id == minutes[i].EnrolmentId) is not ({ State: EnrolmentState.Confirmed } or { IsOver: true }))
                problems.Add($"minutes[{i}].enrolmentId", "not-participant", "Questa persona non ha un posto nell'edizione.", "This person has no seat in the edition.");
            if (minutes[i].Minutes is not { } given || given < 0 || given > session.PlannedMinutes)
                problems.Add($"minutes[{i}].minutes", "out-of-range",
                    $"Scrivi i minuti di presenza, da 0 a {session.PlannedMinutes}: l'incontro non dura di più.",
                    $"Type the minutes attended, from 0 to {session.PlannedMinutes}: the session is no longer than that.");
        }
        problems.ThrowIfAny();
    }

    private void Write(Dictionary<Guid, AttendedMinutes> known, Guid sessionId, MinutesInput row)
    {
        if (!known.TryGetValue(row.EnrolmentId, out var attended))
            db.Attendance.Add(known[row.EnrolmentId] = attended = new AttendedMinutes { SessionId = sessionId, EnrolmentId = row.EnrolmentId });
        attended.Minutes = row.Minutes!.Value;
    }

    private async Task CorrectAsync(Edition edition, List<Enrolment> enrolments, Dictionary<Guid, AttendedMinutes> corrected, CancellationToken ct)
    {
        var sessionId = corrected.Values.Select(a => a.SessionId).FirstOrDefault();
        var others = await db.Attendance.Where(a => a.SessionId != sessionId && db.Sessions.Any(s => s.Id == a.SessionId && s.EditionId == edition.Id))
            .GroupBy(a => a.EnrolmentId).ToDictionaryAsync(g => g.Key, g => g.Sum(a => a.Minutes), ct);
        var names = await operators.NamesAsync([.. enrolments.Select(e => e.OperatorId)], ct);
        foreach (var enrolment in enrolments.Where(e => e.IsOver && corrected.ContainsKey(e.Id)).OrderBy(e => e.Position))
            await conclude.StageAsync(edition, enrolment, corrected[enrolment.Id].Minutes + others.GetValueOrDefault(enrolment.Id), names.GetValueOrDefault(enrolment.OperatorId), ct);
    }
}
