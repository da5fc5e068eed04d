using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Keeps the <see cref="HubMap"/> up to date: at once on <c>hub_modules</c>, and every few seconds anyway.</summary>
internal sealed partial class HubMapReader(NpgsqlDataSource database, HubMap map, ILogger<HubMapReader> log) : BackgroundService
{
    internal const string Channel = "hub_modules";

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(500);

    private const string Query = """
        select id, manifest, assembly from hub.modules where in_profile order by position;
        select module_id, process_id, address, fault from hub.module_instances
        where seen_at > now() - interval '20 seconds' order by module_id, process_id
        """;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryReadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(stoppingToken);
                await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                while (!stoppingToken.IsCancellationRequested)
                {
                    await ReadAsync(stoppingToken);
                    await connection.WaitAsync(Interval, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException or InvalidOperationException)
            {
                LogUnreachable(log, e.Message);
                await Task.Delay(Again, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task TryReadAsync(CancellationToken ct)
    {
        try
        {
            await ReadAsync(ct);
        }
        catch (NpgsqlException e)
        {
            LogUnreachable(log, e.Message);
        }
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(Query);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var manifests = new List<ModuleManifest>();
        var assemblies = new Dictionary<string, string>();
        var fingerprint = new System.Text.StringBuilder();
        while (await reader.ReadAsync(ct))
        {
            var json = reader.GetString(1);
            manifests.Add(JsonSerializer.Deserialize<ModuleManifest>(json, JsonSerializerOptions.Web)!);
            assemblies[reader.GetString(0)] = reader.GetString(2);
            fingerprint.Append(json);
        }
        await reader.NextResultAsync(ct);
        var instances = new List<RunningInstance>();
        var refused = new SortedDictionary<string, ModuleFault>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            var fault = await reader.IsDBNullAsync(3, ct) ? null : JsonSerializer.Deserialize<ModuleFault>(reader.GetString(3), JsonSerializerOptions.Web);
            if (fault is { Kind: FaultKind.Refused or FaultKind.Unnamed })
                refused[fault.ModuleId] = fault;
            else
                instances.Add(new(reader.GetString(0), reader.GetGuid(1), reader.GetString(2), fault));
            fingerprint.Append(reader.GetString(0)).Append(reader.GetGuid(1)).Append(reader.GetString(2)).Append(fault);
        }
        map.Replace(new(manifests, assemblies, instances) { Refused = [.. refused.Values], Fingerprint = fingerprint.ToString() });
    }

    [LoggerMessage(1001, LogLevel.Warning, "The catalogue of modules could not be read ({Reason}); the last one stays in use.")]
    private static partial void LogUnreachable(ILogger logger, string reason);
}
