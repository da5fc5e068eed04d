using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>
/// Keeps the <see cref="FeatureStore"/> equal to the database: LISTENs first, then reads, reads again at each
/// notification and each change of the catalogue. Every few seconds it asks over the same connection whether something
/// was missed, which also shows a connection that is dead without saying so.
/// </summary>
internal sealed partial class FeatureListener(
    NpgsqlDataSource database, FeatureStore store, HubMap map, FeatureAcknowledgement acknowledgement, TimeProvider clock, ILogger<FeatureListener> log)
    : BackgroundService
{
    internal const string Channel = "hub_features";

    // With the two seconds that the question may take, a lost notification is made good within ten.
    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(5);

    private readonly Lock gate = new();
    private FeatureRows rows = FeatureRows.None;
    private volatile bool isNotified;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        map.Changed += OnMapChanged;
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            Publish(await FeatureRows.ReadAsync(connection, cancellationToken));
        }
        catch (NpgsqlException e)
        {
            LogLost(log, e.Message);
        }
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        map.Changed -= OnMapChanged;
        await base.StopAsync(cancellationToken);
        await acknowledgement.WithdrawAsync(database);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, _) => isNotified = true;
                await using (var listen = new NpgsqlCommand($"listen {Channel}", connection) { CommandTimeout = 5 })
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                while (!stoppingToken.IsCancellationRequested)
                {
                    await FollowAsync(connection, stoppingToken);
                    failures = 0;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException or InvalidOperationException or OperationCanceledException)
            {
                LogLost(log, e.Message);
                // The first attempt follows at once: a connection that was cut says nothing about the next.
                var wait = TimeSpan.FromMilliseconds(failures == 0 ? 0 : Math.Min(50 << Math.Min(failures, 5), 1_000));
                failures++;
                await Task.Delay(wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Reads, then waits until there is something to read.</summary>
    private async Task FollowAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        isNotified = false; // Before reading: what is notified meanwhile is read again.
        Publish(await FeatureRows.ReadAsync(connection, ct));
        await acknowledgement.WriteAsync(connection, store.Current.Version, ct);
        while (!isNotified)
        {
            var before = clock.GetUtcNow();
            if (await connection.WaitAsync(UntilNext(before), ct))
                return;
            if (store.Current.Moments.Any(m => m > before && m <= clock.GetUtcNow()))
                store.Announce();
            if (!await rows.AreCurrentAsync(connection, ct))
                return;
            store.Confirm();
            await acknowledgement.MarkLostAsync(connection, ct);
        }
    }

    private TimeSpan UntilNext(DateTimeOffset now)
    {
        var next = store.Current.Moments.Where(m => m > now).Select(m => m - now + TimeSpan.FromMilliseconds(1)).FirstOrDefault(PollEvery);
        return next < PollEvery ? next : PollEvery;
    }

    // A module that has just joined may have rows already, which the store has not had a place for.
    private void OnMapChanged() => Publish(null);

    // One at a time: rows that were read later are never replaced by those that were read before.
    private void Publish(FeatureRows? read)
    {
        lock (gate)
        {
            rows = read ?? rows;
            store.Replace(rows.Version, map.Current.Manifests, rows.Decided, rows.Filters, rows.Paused);
        }
    }

    [LoggerMessage(1101, LogLevel.Warning, "The states of features could not be read ({Reason}); the last ones stay in force.")]
    private static partial void LogLost(ILogger logger, string reason);
}
