using Microsoft.EntityFrameworkCore;

namespace ServicesHub.Data;

/// <summary>Writes what belongs to a business change in one round trip: events, waiting work, audit.</summary>
public static class Participation
{
    /// <param name="participants">Those that may have something to write.</param>
    /// <param name="moduleId">Whose change it is.</param>
    /// <param name="context">The context, in the transaction of the change.</param>
    /// <param name="ct">Ends the work.</param>
    public static Task WriteAsync(IEnumerable<IUnitOfWorkParticipant> participants, string moduleId, DbContext context, CancellationToken ct) =>
        WriteAsync(participants, moduleId, context, commits: false, ct);

    /// <summary>The same, and commits the change in that round trip. Nothing is left to do with its transaction but to dispose it.</summary>
    internal static async Task CommitAsync(IEnumerable<IUnitOfWorkParticipant> participants, string moduleId, ModuleDbContext context, CancellationToken ct)
    {
        CommitFaults.Before(context.User);
        await WriteAsync(participants, moduleId, context, commits: true, ct);
        CommitFaults.After(context.User);
    }

    private static async Task WriteAsync(IEnumerable<IUnitOfWorkParticipant> participants, string moduleId, DbContext context, bool commits, CancellationToken ct)
    {
        await using var batch = context.Statements();
        foreach (var participant in participants.Where(p => p.HasWork))
            participant.AddTo(batch, moduleId);
        if (commits)
            batch.BatchCommands.Add(new("commit"));
        if (batch.BatchCommands.Count > 0)
            await batch.ExecuteNonQueryAsync(ct);
    }
}
