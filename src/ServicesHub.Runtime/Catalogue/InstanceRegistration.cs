using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ServicesHub.Runtime;

/// <summary>Says in <c>hub.module_instances</c> that this process runs its modules, for as long as it does.</summary>
internal sealed partial class InstanceRegistration(
    NpgsqlDataSource database, ModuleCatalogue catalogue, ModuleHealth health, InstanceAddress address, ProcessIdentity process, IHostApplicationLifetime lifetime, ILogger<InstanceRegistration> log)
    : BackgroundService, IWithdrawal
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim turn = new(1);
    private bool isWithdrawn;

    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    /// <summary>Takes the registration back: gateways hear of it at once.</summary>
    public async Task WithdrawAsync()
    {
        await turn.WaitAsync();
        try
        {
            isWithdrawn = true;
            await using var command = database.CreateCommand(
                $"delete from hub.module_instances where process_id = @process; select pg_notify('{HubMapReader.Channel}', '')");
            command.Parameters.AddWithValue("process", process.Id);
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (Exception e) when (DatabaseAbsence.Is(e))
        {
            LogUnreachable(log, e.Message);
        }
        finally
        {
            turn.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(Timeout.Infinite, lifetime.ApplicationStarted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var announce = true;
        var announced = -1;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var faults = health.All.Count;
                await WriteAsync(announce || faults != announced, stoppingToken);
                (announce, announced) = (false, faults);
            }
            catch (Exception e) when (DatabaseAbsence.Is(e))
            {
                // Gateways may have dropped a registration that grew old meanwhile.
                announce = true;
                LogUnreachable(log, e.Message);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            await Task.Delay(announce ? Again : Heartbeat, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        if (!isWithdrawn)
            await WithdrawAsync();
    }

    private async Task WriteAsync(bool announce, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            if (isWithdrawn)
                return;
            await using var command = database.CreateCommand($"""
                insert into hub.module_instances (process_id, module_id, address, started_at, seen_at, fault)
                select @process, m.id, @address, now(), now(), m.fault::jsonb from unnest(@modules, @faults) as m(id, fault)
                on conflict (process_id, module_id) do update set seen_at = excluded.seen_at, address = excluded.address, fault = excluded.fault;
                delete from hub.module_instances where seen_at < now() - interval '1 minute' or (address = @address and process_id <> @process);
                {(announce ? $"select pg_notify('{HubMapReader.Channel}', '')" : "")}
                """);
            command.Parameters.AddWithValue("process", process.Id);
            var modules = catalogue.Modules.Select(m => m.Manifest.Id).Concat(catalogue.Refused.Select(f => f.ModuleId)).ToArray();
            command.Parameters.AddWithValue("modules", modules);
            command.Parameters.AddWithValue("faults", modules.Select(id => health.Find(id) is { } fault ? JsonSerializer.Serialize(fault, JsonSerializerOptions.Web) : null).ToArray());
            command.Parameters.AddWithValue("address", address.Value);
            await command.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            turn.Release();
        }
    }

    [LoggerMessage(1002, LogLevel.Warning, "This process could not register itself ({Reason}); it tries again.")]
    private static partial void LogUnreachable(ILogger logger, string reason);
}
