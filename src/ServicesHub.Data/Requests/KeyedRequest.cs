using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace ServicesHub.Data;

/// <summary>
/// The request of a scope when it carries an Idempotency-Key. Its business transaction is begun under the key's lock and kept
/// open until the answer is known, so that effect, key and answer are committed at once or not at all.
/// </summary>
public sealed class KeyedRequest : IAsyncDisposable, IDisposable
{
    private IDbContextTransaction? held;

    /// <summary>Whose key it is; null for requests without a key.</summary>
    public (Guid UserId, string Key, string Hash)? Key { get; private set; }

    /// <summary>True when the request may change something, with a key or without.</summary>
    public bool IsChange { get; set; }

    internal bool IsKeyed => Key is not null;

    internal bool Holds(IDbContextTransaction? transaction) => held is not null && held == transaction;

    internal bool HoldsNone => held is null;

    public void Begin(Guid userId, string key, string hash) => Key = (userId, key, hash);

    /// <summary>The text that an advisory lock is taken on.</summary>
    public static string LockOf(Guid userId, string key) => $"{userId}:{key}";

    /// <exception cref="KeyInUseException">Another request works under the key.</exception>
    /// <exception cref="KeyTakenException">Another request has worked under it.</exception>
    internal async Task HoldAsync(IDbContextTransaction transaction, CancellationToken ct)
    {
        var real = (NpgsqlTransaction)transaction.GetDbTransaction();
        await using var claim = new NpgsqlCommand("""
            select pg_try_advisory_xact_lock(hashtextextended($1, 7)), exists (select from hub.idempotent_requests where user_id = $2 and key = $3)
            """, real.Connection, real)
        {
            Parameters = { new() { Value = LockOf(Key!.Value.UserId, Key.Value.Key) }, new() { Value = Key.Value.UserId }, new() { Value = Key.Value.Key } },
        };
        await using (var reader = await claim.ExecuteReaderAsync(ct))
        {
            await reader.ReadAsync(ct);
            if (!reader.GetBoolean(0))
                throw new KeyInUseException();
            if (reader.GetBoolean(1))
                throw new KeyTakenException();
        }
        held = transaction;
    }

    /// <summary>Commits what the request did together with its key and answer.</summary>
    /// <returns>False when the request did nothing that was kept open.</returns>
    /// <exception cref="KeyTakenException">Another request was faster; nothing of this one remains.</exception>
    public async Task<bool> CommitAsync(KeptAnswer answer, CancellationToken ct)
    {
        if (held is null)
            return false;
        var real = (NpgsqlTransaction)held.GetDbTransaction();
        await using (var insert = new NpgsqlCommand(Insert, real.Connection, real))
            await RunAsync(insert, answer, ct);
        await held.CommitAsync(ct);
        await DisposeAsync();
        return true;
    }

    /// <summary>Keeps the answer of a request that had no business transaction.</summary>
    public async Task KeepAsync(NpgsqlDataSource database, KeptAnswer answer, CancellationToken ct)
    {
        await using var insert = database.CreateCommand(Insert + " on conflict do nothing");
        await RunAsync(insert, answer, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (held is { } transaction)
        {
            held = null;
            await transaction.DisposeAsync();
        }
    }

    public void Dispose()
    {
        held?.Dispose();
        held = null;
    }

    private const string Insert = """
        insert into hub.idempotent_requests (user_id, key, body_hash, status, body, content_type, location, e_tag, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, now())
        """;

    private async Task RunAsync(NpgsqlCommand insert, KeptAnswer answer, CancellationToken ct)
    {
        var (userId, key, hash) = Key!.Value;
        foreach (var value in new object[] { userId, key, hash, answer.Status, answer.Body })
            insert.Parameters.Add(new NpgsqlParameter { Value = value });
        foreach (var text in new[] { answer.ContentType, answer.Location, answer.ETag })
            insert.Parameters.Add(Text(text));
        try
        {
            await insert.ExecuteNonQueryAsync(ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            throw new KeyTakenException();
        }
    }

    private static NpgsqlParameter Text(string? value) => new() { NpgsqlDbType = NpgsqlDbType.Text, Value = (object?)value ?? DBNull.Value };
}
