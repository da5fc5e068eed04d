using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>
/// Keeps the <see cref="FeatureStore"/> equal to the database: LISTENs first, then reads, reads again at each
/// notification and each change of the catalogue, and asks for the version every 15 seconds in case one was lost.
/// </summary>
internal sealed partial class FeatureListener(NpgsqlDataSource database, FeatureStore store, HubMap map, ILogger<FeatureListener> log)
    : BackgroundService
{
    internal const string Channel = "hub_features";

    private static readonly TimeSpan PollEvery = TimeSpan.FromSeconds(15);

    private volatile FeatureRows rows = new(0, new Dictionary<string, bool?>());

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        map.Changed += OnMapChanged;
        try
        {
            await ReadAsync(cancellationToken);
        }
        catch (NpgsqlException e)
        {
            LogLost(log, e.Message);
        }
        await base.StartAsync(cancellationToken);
    }

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        map.Changed -= OnMapChanged;
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = TimeSpan.FromMilliseconds(100);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(stoppingToken);
                await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                await ReadAsync(stoppingToken);
                wait = TimeSpan.FromMilliseconds(100);
                while (!stoppingToken.IsCancellationRequested)
                {
                    if (await connection.WaitAsync(PollEvery, stoppingToken) || await VersionAsync(stoppingToken) != store.Current.Version)
                        await ReadAsync(stoppingToken);
                    else
                        store.Confirm();
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                LogLost(log, e.Message);
                await Task.Delay(wait, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                wait = TimeSpan.FromMilliseconds(Math.Min(wait.TotalMilliseconds * 2, 2_000));
            }
        }
    }

    // A module that has just joined may have rows already, which the store has not had a place for.
    private void OnMapChanged() => Publish();

    private void Publish() => store.Replace(rows.Version, map.Current.Manifests, rows.Decided);

    private async Task ReadAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select name, is_on, version from hub.features");
        await using var reader = await command.ExecuteReaderAsync(ct);
        var decided = new Dictionary<string, bool?>();
        long version = 0;
        while (await reader.ReadAsync(ct))
        {
            decided[reader.GetString(0)] = reader.IsDBNull(1) ? null : reader.GetBoolean(1);
            version = Math.Max(version, reader.GetInt64(2));
        }
        rows = new(version, decided);
        Publish();
    }

    private async Task<long> VersionAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select coalesce(max(version), 0) from hub.features");
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }

    [LoggerMessage(1101, LogLevel.Warning, "The states of features could not be read ({Reason}); the last ones stay in force.")]
    private static partial void LogLost(ILogger logger, string reason);
}
