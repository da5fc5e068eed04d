using Microsoft.EntityFrameworkCore;

namespace ServicesHub.Data;

/// <summary>Writes what belongs to a business change in one round trip: events, waiting work, audit.</summary>
public static class Participation
{
    /// <param name="participants">Those that may have something to write.</param>
    /// <param name="moduleId">Whose change it is.</param>
    /// <param name="context">The context, in the transaction of the change.</param>
    /// <param name="ct">Ends the work.</param>
    public static async Task WriteAsync(IEnumerable<IUnitOfWorkParticipant> participants, string moduleId, DbContext context, CancellationToken ct)
    {
        await using var batch = context.Statements();
        foreach (var participant in participants.Where(p => p.HasWork))
            participant.AddTo(batch, moduleId);
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(ct);
    }
}
