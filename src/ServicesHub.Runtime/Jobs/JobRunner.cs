using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// Runs a job when it is due, once across all processes: the one that runs it has its <see cref="JobTurn"/>, the others
/// pass by. A process that dies loses the turn, and the job is due again.
/// </summary>
internal sealed partial class JobRunner(
    IServiceProvider services, NpgsqlDataSource database, FeatureStore features, ThisProcess process, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <returns>When the job is due next; null while another process runs it, or its module or a feature it asks for is off.</returns>
    public async Task<DateTimeOffset?> RunIfDueAsync(JobDescription job, CancellationToken ct)
    {
        if (!features.IsOnForHub(job.ModuleId) || !job.Features.All(features.IsOnForHub))
            return null;
        await EnsureRowAsync(job, ct);
        await using var turn = await JobTurn.TakeAsync(database, job.Name, ct);
        if (turn is null)
            return null;
        var (lastRun, isRequested) = await turn.ReadAsync(ct);
        if (!isRequested && lastRun + job.Every is { } due && due > clock.GetUtcNow())
            return due;

        var started = clock.GetUtcNow();
        var since = clock.GetTimestamp();
        var request = await turn.BeginAsync(started, process.ToString(), ct);
        var (isLost, error) = await RunAsync(job, turn, ct);
        if (isLost)
            return null;
        await WriteAsync(job, started, clock.GetElapsedTime(since), error, request);
        return started + job.Every;
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
        await using var command = database.CreateCommand("""
            insert into hub.jobs (name, every, title_it, title_en) values (@name, @every, @it, @en)
            on conflict (name) do update set title_it = excluded.title_it, title_en = excluded.title_en
            where (hub.jobs.title_it, hub.jobs.title_en) is distinct from (excluded.title_it, excluded.title_en)
            """);
        command.Parameters.AddWithValue("name", job.Name);
        command.Parameters.AddWithValue("every", job.Every);
        command.Parameters.AddWithValue("it", job.Title.It);
        command.Parameters.AddWithValue("en", job.Title.En);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <returns>Whether the turn was lost meanwhile; else the type of the error that ended the run, null when it succeeded.</returns>
    private async Task<(bool IsLost, string? Error)> RunAsync(JobDescription job, JobTurn turn, CancellationToken ct)
    {
        using var run = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var over = new CancellationTokenSource();
        var watching = turn.WatchAsync(run, over.Token);
        try
        {
            await using var scope = services.CreateSystemScope();
            await ((IScheduledJob)ActivatorUtilities.CreateInstance(scope.ServiceProvider, job.Type)).RunAsync(run.Token);
            return (false, null);
        }
        catch (OperationCanceledException) when (run.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            LogLost(log, job.Name);
            return (true, null);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogFailed(log, job.Name, e.GetType().FullName!, e.StackTrace);
            return (false, e.GetType().FullName);
        }
        finally
        {
            await over.CancelAsync();
            await watching;
        }
    }

    // Whoever asked after the run had begun wants another.
    private async Task WriteAsync(JobDescription job, DateTimeOffset started, TimeSpan duration, string? error, DateTimeOffset? request)
    {
        await using var command = database.CreateCommand("""
            update hub.jobs set last_run_at = @started, last_duration = @duration, last_succeeded = @succeeded, last_error = @error,
              last_run_on = @process, every = @every, requested_at = case when requested_at = @request then null else requested_at end, running_since = null, running_on = null
            where name = @name
            """);
        command.Parameters.AddWithValue("name", job.Name);
        command.Parameters.AddWithValue("every", job.Every);
        command.Parameters.AddWithValue("process", process.ToString());
        command.Parameters.AddWithValue("started", started);
        command.Parameters.AddWithValue("duration", duration);
        command.Parameters.AddWithValue("succeeded", error is null);
        command.Parameters.Add(new NpgsqlParameter("request", NpgsqlDbType.TimestampTz) { Value = (object?)request ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter("error", NpgsqlDbType.Text) { Value = (object?)error ?? DBNull.Value });
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    // The message of an exception may name people; its type and the way it took do not.
    [LoggerMessage(1301, LogLevel.Error, "The job {Job} failed with {Error}.\n{StackTrace}")]
    private static partial void LogFailed(ILogger logger, string job, string error, string? stackTrace);

    [LoggerMessage(1303, LogLevel.Warning, "The run of the job {Job} was ended: its session of the database is gone, and another process may run it.")]
    private static partial void LogLost(ILogger logger, string job);
}
