using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>Says in <c>hub.module_instances</c> that this process runs its modules, for as long as it does.</summary>
public sealed partial class InstanceRegistration(
    NpgsqlDataSource database, ModuleCatalogue catalogue, ModuleHealth health, InstanceAddress address, IHostApplicationLifetime lifetime, ILogger<InstanceRegistration> log)
    : BackgroundService
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    private readonly Guid processId = Guid.CreateVersion7();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, lifetime.ApplicationStarted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            using var timer = new PeriodicTimer(Heartbeat);
            var announced = -1;
            do
            {
                try
                {
                    var faults = health.All.Count;
                    await WriteAsync(faults != announced, stoppingToken);
                    announced = faults;
                }
                catch (NpgsqlException e)
                {
                    LogUnreachable(log, e.Message);
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await RemoveAsync();
        }
    }

    private async Task WriteAsync(bool announce, CancellationToken ct)
    {
        await using var command = database.CreateCommand($"""
            insert into hub.module_instances (process_id, module_id, address, started_at, seen_at, fault)
            select @process, m.id, @address, now(), now(), m.fault::jsonb from unnest(@modules, @faults) as m(id, fault)
            on conflict (process_id, module_id) do update set seen_at = excluded.seen_at, address = excluded.address, fault = excluded.fault;
            delete from hub.module_instances where seen_at < now() - interval '1 minute' or (address = @address and process_id <> @process);
            {(announce ? $"select pg_notify('{HubMapReader.Channel}', '')" : "")}
            """);
        command.Parameters.AddWithValue("process", processId);
        var modules = catalogue.Modules.Select(m => m.Manifest.Id).Concat(catalogue.Refused.Select(f => f.ModuleId)).ToArray();
        command.Parameters.AddWithValue("modules", modules);
        command.Parameters.AddWithValue("faults", modules.Select(id => health.Find(id) is { } fault ? JsonSerializer.Serialize(fault, JsonSerializerOptions.Web) : null).ToArray());
        command.Parameters.AddWithValue("address", address.Value);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task RemoveAsync()
    {
        try
        {
            await using var command = database.CreateCommand(
                $"delete from hub.module_instances where process_id = @process; select pg_notify('{HubMapReader.Channel}', '')");
            command.Parameters.AddWithValue("process", processId);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException e)
        {
            LogUnreachable(log, e.Message);
        }
    }

    [LoggerMessage(1002, LogLevel.Warning, "This process could not register itself ({Reason}); it tries again.")]
    private static partial void LogUnreachable(ILogger logger, string reason);
}
