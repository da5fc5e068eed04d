using System.Collections.Concurrent;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>The public keys of the running processes, as <c>hub.process_keys</c> has them. One that stopped saying that it runs is no longer known.</summary>
internal sealed class ProcessKeys(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, (byte[] Key, DateTimeOffset ReadAt)> known = new();

    /// <summary>The key of a process; null when no such process runs.</summary>
    public async Task<byte[]?> FindAsync(Guid processId, CancellationToken ct)
    {
        if (known.TryGetValue(processId, out var cached) && clock.GetUtcNow() - cached.ReadAt < KeptFor)
            return cached.Key;
        await using var command = database.CreateCommand("select public_key from hub.process_keys where process_id = $1 and seen_at > now() - interval '2 minutes'");
        command.Parameters.Add(new() { Value = processId });
        if (await command.ExecuteScalarAsync(ct) is not byte[] key)
        {
            known.TryRemove(processId, out _);
            return null;
        }
        known[processId] = (key, clock.GetUtcNow());
        return key;
    }
}
