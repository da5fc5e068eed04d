using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>
/// The right to run a job, held by a session of the database for as long as the run lasts, without a transaction. A
/// process that dies loses its session, and with it the right.
/// </summary>
internal sealed class JobTurn : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly NpgsqlConnection connection;
    private readonly string job;

    private JobTurn(NpgsqlConnection connection, string job) => (this.connection, this.job) = (connection, job);

    /// <returns>The turn; null while another process has it.</returns>
    public static async Task<JobTurn?> TakeAsync(NpgsqlDataSource database, string job, CancellationToken ct)
    {
        var connection = await database.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock(hashtextextended('hub.job:' || $1, 0))", connection) { Parameters = { new() { Value = job } } };
            if ((bool)(await command.ExecuteScalarAsync(ct))!)
                return new JobTurn(connection, job);
        }
        catch
        {
            await connection.CloseAsync();
            throw;
        }
        await connection.DisposeAsync();
        return null;
    }

    /// <summary>When the job last ran and whether somebody wants it to run at once.</summary>
    public async Task<(DateTimeOffset? LastRun, bool IsRequested)> ReadAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select last_run_at, requested_at is not null from hub.jobs where name = $1", connection) { Parameters = { new() { Value = job } } };
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (await reader.IsDBNullAsync(0, ct) ? null : reader.GetFieldValue<DateTimeOffset>(0), reader.GetBoolean(1)) : (null, false);
    }

    /// <returns>The request that this run answers; null when nobody has asked for it.</returns>
    public async Task<DateTimeOffset?> BeginAsync(DateTimeOffset at, string process, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("update hub.jobs set running_since = $1, running_on = $2 where name = $3 returning requested_at", connection)
        {
            Parameters = { new() { Value = at }, new() { Value = process }, new() { Value = job } },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) && !await reader.IsDBNullAsync(0, ct) ? reader.GetFieldValue<DateTimeOffset>(0) : null;
    }

    /// <summary>Ends the run when the session is lost: another process may have the turn by then.</summary>
    public async Task WatchAsync(CancellationTokenSource run, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(LookEvery, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (over.IsCancellationRequested)
                return;
            try
            {
                await using var command = new NpgsqlCommand("select 1", connection) { CommandTimeout = 5 };
                await command.ExecuteNonQueryAsync(CancellationToken.None);
            }
            catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
            {
                await run.CancelAsync();
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // A pooled connection keeps its locks until it is used again.
            await using var command = new NpgsqlCommand("select pg_advisory_unlock_all()", connection) { CommandTimeout = 5 };
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException)
        {
            // The session is gone, and the lock with it.
        }
        await connection.DisposeAsync();
    }
}
