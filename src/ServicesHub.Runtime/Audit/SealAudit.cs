using System.Buffers.Binary;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>
/// Seals audit entries in blocks. Numbers of entries become visible out of order, so a range is sealed only once every
/// transaction that could hold a number of it has ended: an entry takes its transaction before its number
/// (<c>hub.next_audit_id</c>), the horizon takes the highest number before a transaction of its own.
/// </summary>
public sealed partial class SealAudit(NpgsqlDataSource database, IConfiguration configuration, ILogger<SealAudit> log) : IUseCase
{
    /// <summary>The most entries of a block.</summary>
    public const int Largest = 10_000;

    private static readonly byte[] Nothing = new byte[32];

    /// <returns>How many entries were sealed.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var count = 0;
        if (await PassedHorizonAsync(connection, ct) is { } horizon)
            while (await SealNextAsync(connection, horizon, ct) is var block and > 0)
                count += block;
        await TakeHorizonAsync(connection, ct);
        await AnchorAsync(connection, ct);
        return count;
    }

    private static async Task<(long Id, DateTimeOffset At)?> PassedHorizonAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            select horizon_id, horizon_at from hub.audit_state
            where id = 1 and horizon_transaction <= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
            """, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1)) : null;
    }

    /// <summary>Takes the next horizon, unless one is still waiting; one that another server left behind never passes and is replaced.</summary>
    private static async Task TakeHorizonAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var read = new NpgsqlCommand("select case when is_called then last_value else 0 end, clock_timestamp() from hub.audit_numbers", connection, transaction);
        long id;
        DateTime at;
        await using (var reader = await read.ExecuteReaderAsync(ct))
        {
            await reader.ReadAsync(ct);
            (id, at) = (reader.GetInt64(0), reader.GetDateTime(1));
        }
        await using var write = new NpgsqlCommand("""
            insert into hub.audit_state (id, horizon_id, horizon_transaction, horizon_at) values (1, $1, pg_current_xact_id()::text::bigint, $2)
            on conflict (id) do update set horizon_id = excluded.horizon_id, horizon_transaction = excluded.horizon_transaction, horizon_at = excluded.horizon_at
            where hub.audit_state.horizon_transaction <= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
               or hub.audit_state.horizon_transaction > excluded.horizon_transaction
            """, connection, transaction);
        write.Parameters.Add(new() { Value = id });
        write.Parameters.Add(new() { Value = at });
        await write.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<int> SealNextAsync(NpgsqlConnection connection, (long Id, DateTimeOffset At) horizon, CancellationToken ct)
    {
        var last = await LastAsync(connection, ct);
        var entries = new List<(long Id, byte[] Leaf)>();
        await foreach (var entry in AuditRows.EntriesAsync(connection, last?.LastId ?? 0, horizon.Id, Largest, ct))
            entries.Add((entry.Id, AuditLeaf.Of(entry, entry.Id)));
        if (entries.Count == 0)
            return 0;
        var reaches = entries.Count < Largest;
        var block = Make(last, entries, reaches ? horizon.Id : entries[^1].Id, reaches ? horizon.At : last?.HorizonAt ?? DateTimeOffset.UnixEpoch, await NowAsync(connection, ct));
        await InsertAsync(connection, block, ct);
        LogSealed(log, block.Number, block.FirstId, block.LastId, Convert.ToHexStringLower(block.Hash));
        return entries.Count;
    }

    internal static AuditBlock Make(AuditBlock? last, IReadOnlyList<(long Id, byte[] Leaf)> entries, long lastId, DateTimeOffset horizonAt, DateTimeOffset sealedAt)
    {
        var (number, first, previous) = ((last?.Number ?? 0) + 1, (last?.LastId ?? 0) + 1, last?.Hash ?? Nothing);
        var leaves = new byte[entries.Count * AuditLeaf.Length];
        for (var i = 0; i < entries.Count; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(leaves.AsSpan(i * AuditLeaf.Length), entries[i].Id);
            entries[i].Leaf.CopyTo(leaves, i * AuditLeaf.Length + 8);
        }
        var root = AuditLeaf.Root([.. entries.Select(e => e.Leaf)]);
        return new AuditBlock
        {
            Number = number,
            FirstId = first,
            LastId = lastId,
            Count = entries.Count,
            Leaves = leaves,
            Root = root,
            Previous = previous,
            HorizonAt = horizonAt,
            SealedAt = sealedAt,
            Hash = AuditBlock.HashOf(number, first, lastId, entries.Count, root, previous, horizonAt, sealedAt),
        };
    }

    private static async Task<AuditBlock?> LastAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var newest = new NpgsqlCommand("select max(number) from hub.audit_blocks", connection);
        if (await newest.ExecuteScalarAsync(ct) is not long number)
            return null;
        await foreach (var block in AuditRows.BlocksAsync(connection, number - 1, withLeaves: false, ct))
            return block;
        return null;
    }

    private static async Task<DateTimeOffset> NowAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select clock_timestamp()", connection);
        return new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(ct))!);
    }

    private static async Task InsertAsync(NpgsqlConnection connection, AuditBlock block, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            insert into hub.audit_blocks (number, first_id, last_id, count, leaves, root, previous, horizon_at, sealed_at, hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """, connection);
        foreach (var value in new object[] { block.Number, block.FirstId, block.LastId, block.Count, block.Leaves, block.Root, block.Previous, block.HorizonAt, block.SealedAt, block.Hash })
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Appends what this machine's file lacks, unless the file contradicts the database.</summary>
    private async Task AnchorAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var file = AnchorFile.Of(configuration);
        var last = await file.ReadAsync(ct) is [.., var newest] ? newest : null;
        var blocks = new List<AuditBlock>();
        await foreach (var block in AuditRows.BlocksAsync(connection, (last?.Number ?? 1) - 1, withLeaves: false, ct))
            blocks.Add(block);
        if (last is not null && (blocks.Count == 0 || Convert.ToHexStringLower(blocks[0].Hash) != last.Hash))
        {
            LogContradicted(log, last.Number, file.Path);
            return;
        }
        var missing = blocks.Skip(last is null ? 0 : 1).ToList();
        if (missing.Count > 0)
            await file.AppendAsync(missing, ct);
    }

    [LoggerMessage(1401, LogLevel.Information, "Audit block {Number} sealed, entries {First} to {Last}: {Hash}.")]
    private static partial void LogSealed(ILogger logger, long number, long first, long last, string hash);

    [LoggerMessage(1402, LogLevel.Critical, "Audit block {Number} is not what the anchor file {Path} says: the audit was changed, run the migrator's verify-audit.")]
    private static partial void LogContradicted(ILogger logger, long number, string path);
}
