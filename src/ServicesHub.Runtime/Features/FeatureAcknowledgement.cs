using Microsoft.Extensions.Logging;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>
/// Says in <c>hub.feature_sync</c> which version of the features this process has applied, when it has. A lock that the
/// listening connection holds shows that the process is there; a row without it is of one that went without a word.
/// </summary>
internal sealed partial class FeatureAcknowledgement(ThisProcess process, ModuleCatalogue catalogue, ILogger<FeatureAcknowledgement> log)
{
    /// <summary>First key of the locks.</summary>
    public const int LockClass = 0x48_55_42;

    private readonly Guid processId = Guid.CreateVersion7();
    private readonly int lockKey = Random.Shared.Next();
    private long? written;
    private int writtenOver;

    public async Task WriteAsync(NpgsqlConnection connection, long version, CancellationToken ct)
    {
        // A new connection does not hold the lock yet.
        if (written == version && writtenOver == connection.ProcessID)
            return;
        try
        {
            await using var command = new NpgsqlCommand("""
                with here as (select pg_try_advisory_lock_shared(@class, @key))
                insert into hub.feature_sync (process_id, program, machine, modules, lock_key, started_at, version, applied_at)
                select @process, @program, @machine, @modules, @key, clock_timestamp(), @version, clock_timestamp() from here
                on conflict (process_id) do update
                set version = excluded.version, lost_at = null,
                    applied_at = case when hub.feature_sync.version = excluded.version then hub.feature_sync.applied_at else excluded.applied_at end
                """, connection)
            { CommandTimeout = 5 };
            command.Parameters.AddWithValue("class", LockClass);
            command.Parameters.AddWithValue("key", lockKey);
            command.Parameters.AddWithValue("process", processId);
            command.Parameters.AddWithValue("program", process.Program);
            command.Parameters.AddWithValue("machine", process.Machine);
            command.Parameters.AddWithValue("modules", catalogue.Modules.Select(m => m.Manifest.Id).ToArray());
            command.Parameters.AddWithValue("version", version);
            await command.ExecuteNonQueryAsync(ct);
            (written, writtenOver) = (version, connection.ProcessID);
        }
        catch (PostgresException e)
        {
            LogUnsaid(log, e.SqlState);
        }
    }

    /// <summary>Notes processes whose connection is gone, and forgets those that did not come back.</summary>
    public async Task MarkLostAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("""
            with alone as (
              select process_id, lost_at from hub.feature_sync s where not exists (
                select from pg_locks l where l.locktype = 'advisory' and l.classid = $1::oid and l.objid = s.lock_key::oid and l.objsubid = 2
                  and l.database = (select oid from pg_database where datname = current_database()))),
            gone as (delete from hub.feature_sync s using alone a where s.process_id = a.process_id and a.lost_at < now() - interval '1 minute')
            update hub.feature_sync s set lost_at = now() from alone a where s.process_id = a.process_id and a.lost_at is null
            """, connection)
        { CommandTimeout = 5, Parameters = { new() { Value = LockClass } } };
        await command.ExecuteNonQueryAsync(ct);
    }

    public async Task WithdrawAsync(NpgsqlDataSource database)
    {
        try
        {
            await using var command = database.CreateCommand("delete from hub.feature_sync where process_id = $1");
            command.CommandTimeout = 2;
            command.Parameters.Add(new() { Value = processId });
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            LogUnsaid(log, e.GetType().Name);
        }
    }

    [LoggerMessage(1102, LogLevel.Warning, "This process could not say which state of the features it has applied ({Reason}).")]
    private static partial void LogUnsaid(ILogger logger, string reason);
}
