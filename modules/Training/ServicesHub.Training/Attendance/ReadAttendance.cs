using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Minutes attended, of one session or summed over the sessions of an edition.</summary>
internal sealed class ReadAttendance(TrainingDb db, IAudit audit, ICurrentUser user) : IUseCase
{
    public async Task<IReadOnlyDictionary<Guid, int>> OfSessionAsync(Guid sessionId, CancellationToken ct) =>
        await db.Attendance.AsNoTracking().Where(a => a.SessionId == sessionId).ToDictionaryAsync(a => a.EnrolmentId, a => a.Minutes, ct);

    public async Task<IReadOnlyDictionary<Guid, int>> OfEditionAsync(Guid editionId, CancellationToken ct) =>
        await db.Attendance.AsNoTracking().Where(a => db.Sessions.Any(s => s.Id == a.SessionId && s.EditionId == editionId))
            .GroupBy(a => a.EnrolmentId).ToDictionaryAsync(g => g.Key, g => g.Sum(a => a.Minutes), ct);

    /// <summary>Those who have a seat, in the order of enrolment.</summary>
    public async Task<IReadOnlyList<Enrolment>> ParticipantsAsync(Guid editionId, CancellationToken ct)
    {
        var participants = await db.Enrolments.AsNoTracking().Where(e => e.EditionId == editionId
                && (e.State == EnrolmentState.Confirmed || e.State == EnrolmentState.Completed || e.State == EnrolmentState.NotCompleted))
            .OrderBy(e => e.Position).ToListAsync(ct);
        audit.Listed(participants, user);
        return participants;
    }
}
