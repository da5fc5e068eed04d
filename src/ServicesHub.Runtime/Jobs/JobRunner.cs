using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// Runs a job when it is due, once across all processes: the one that runs it holds its row in <c>hub.jobs</c>, the others
/// pass by. A process that dies lets go of the row, and the job is due again.
/// </summary>
internal sealed partial class JobRunner(IServiceProvider services, NpgsqlDataSource database, FeatureStore features, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <returns>When the job is due next; null while another process runs it or its module is off.</returns>
    public async Task<DateTimeOffset?> RunIfDueAsync(JobDescription job, CancellationToken ct)
    {
        if (!features.Current.IsOn(job.ModuleId))
            return null;
        await EnsureRowAsync(job, ct);
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var turn = await connection.BeginTransactionAsync(ct);
        var (isMine, lastRun, isRequested) = await TakeAsync(job, connection, turn, ct);
        if (!isMine)
            return null;
        if (!isRequested && lastRun + job.Every is { } due && due > clock.GetUtcNow())
            return due;

        var started = clock.GetUtcNow();
        var since = clock.GetTimestamp();
        var error = await RunAsync(job, ct);
        await WriteAsync(job, started, clock.GetElapsedTime(since), error, connection, turn);
        await turn.CommitAsync(CancellationToken.None);
        return started + job.Every;
    }

    /// <returns>The type of the error that ended the run; null when it succeeded.</returns>
    private async Task<string?> RunAsync(JobDescription job, CancellationToken ct)
    {
        try
        {
            await using var scope = services.CreateSystemScope();
            await ((IScheduledJob)ActivatorUtilities.CreateInstance(scope.ServiceProvider, job.Type)).RunAsync(ct);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(log, job.Name, e.GetType().FullName!, e.StackTrace);
            return e.GetType().FullName;
        }
    }

    /// <summary>True when somebody wants the job to run before it is due.</summary>
    public async Task<bool> IsRequestedAsync(JobDescription job, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select exists (select from hub.jobs where name = @name and requested_at is not null)");
        command.Parameters.AddWithValue("name", job.Name);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    /// <summary>Makes the job known to the whole hub, whether it may run or not.</summary>
    public async Task EnsureRowAsync(JobDescription job, CancellationToken ct)
    {
        await using var command = database.CreateCommand("insert into hub.jobs (name, every) values (@name, @every) on conflict do nothing");
        command.Parameters.AddWithValue("name", job.Name);
        command.Parameters.AddWithValue("every", job.Every);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<(bool IsMine, DateTimeOffset? LastRun, bool IsRequested)> TakeAsync(JobDescription job, NpgsqlConnection connection, NpgsqlTransaction turn, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select last_run_at, requested_at is not null from hub.jobs where name = @name for update skip locked", connection, turn);
        command.Parameters.AddWithValue("name", job.Name);
        await using var reader = await command.ExecuteReaderAsync(ct);
        if (!await reader.ReadAsync(ct))
            return (false, null, false);
        return (true, await reader.IsDBNullAsync(0, ct) ? null : reader.GetFieldValue<DateTimeOffset>(0), reader.GetBoolean(1));
    }

    private static async Task WriteAsync(
        JobDescription job, DateTimeOffset started, TimeSpan duration, string? error, NpgsqlConnection connection, NpgsqlTransaction turn)
    {
        await using var command = new NpgsqlCommand("""
            update hub.jobs set last_run_at = @started, last_duration = @duration, last_succeeded = @succeeded, last_error = @error,
              every = @every, requested_at = null
            where name = @name
            """, connection, turn);
        command.Parameters.AddWithValue("name", job.Name);
        command.Parameters.AddWithValue("every", job.Every);
        command.Parameters.AddWithValue("started", started);
        command.Parameters.AddWithValue("duration", duration);
        command.Parameters.AddWithValue("succeeded", error is null);
        command.Parameters.Add(new NpgsqlParameter("error", NpgsqlDbType.Text) { Value = (object?)error ?? DBNull.Value });
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    // The message of an exception may name people; its type and the way it took do not.
    [LoggerMessage(1301, LogLevel.Error, "The job {Job} failed with {Error}.\n{StackTrace}")]
    private static partial void LogFailed(ILogger logger, string job, string error, string? stackTrace);
}
