using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>Makes the key of this process known to the others for as long as it runs.</summary>
internal sealed partial class ProcessKeyRegistration(NpgsqlDataSource database, ProcessIdentity process, ProcessKey key, ILogger<ProcessKeyRegistration> log) : BackgroundService
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryWriteAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await using var command = database.CreateCommand("delete from hub.process_keys where process_id = $1");
            command.Parameters.Add(new() { Value = process.Id });
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception e) when (DatabaseAbsence.Is(e))
        {
            LogUnknown(log, e.Message);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isKnown = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(isKnown ? Heartbeat : Again, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested)
                isKnown = await TryWriteAsync(stoppingToken);
        }
    }

    private async Task<bool> TryWriteAsync(CancellationToken ct)
    {
        try
        {
            await using var command = database.CreateCommand("""
                insert into hub.process_keys (process_id, public_key, seen_at) values ($1, $2, now())
                on conflict (process_id) do update set seen_at = excluded.seen_at;
                """);
            command.Parameters.Add(new() { Value = process.Id });
            command.Parameters.Add(new() { Value = key.Public });
            await command.ExecuteNonQueryAsync(ct);
            await using var clean = database.CreateCommand("delete from hub.process_keys where seen_at < now() - interval '10 minutes'");
            await clean.ExecuteNonQueryAsync(ct);
            return true;
        }
        catch (Exception e) when (DatabaseAbsence.Is(e) || e is PostgresException or OperationCanceledException)
        {
            LogUnknown(log, e.Message);
            return false;
        }
    }

    [LoggerMessage(1601, LogLevel.Warning, "The other processes could not be told this one's key ({Reason}); it tries again.")]
    private static partial void LogUnknown(ILogger logger, string reason);
}
