using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Rebus.Backoff;
using Rebus.Bus;
using Rebus.Config;
using Rebus.Retry.Simple;
using Rebus.Serialization;
using Rebus.Serialization.Json;

namespace ServicesHub.Runtime;

/// <summary>
/// One receiving bus for each module that handles events. While the module is off or paused its bus has no workers:
/// messages wait in the queue and are handled when it is on again.
/// </summary>
internal sealed partial class EventReceivers(
    IServiceProvider services, NpgsqlDataSource database, ModuleCatalogue catalogue, ModuleHealth health, FeatureStore features,
    IConfiguration configuration, ILoggerFactory loggers, ILogger<EventReceivers> log)
    : IHostedService, IDisposable
{
    /// <summary>How many seconds an event waits that a module could not handle; twice as long each further time.</summary>
    public const string FirstPauseSetting = "Hub:Events:FirstPause";

    private readonly Dictionary<string, IBus> buses = [];
    private readonly Lock gate = new();
    private readonly SemaphoreSlim changed = new(0);
    private readonly CancellationTokenSource stop = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // What a module that did not start would handle waits in its queue.
        foreach (var module in catalogue.Modules.Where(m => !health.IsClosed(m.Manifest.Id)))
            if (EventSubscriptions.EventsOf(module) is { Count: > 0 } events)
                buses[module.Manifest.Id] = Start(module, events);
        features.Changed += OnChanged;
        SetWorkers();
        _ = FollowAsync();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        features.Changed -= OnChanged;
        stop.Cancel();
        lock (gate)
        {
            foreach (var bus in buses.Values)
                bus.Dispose();
            buses.Clear();
        }
    }

    private void OnChanged() => changed.Release();

    // Stopping a worker waits for the message it works on: whoever says that something changed does not.
    private async Task FollowAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            await changed.WaitAsync(stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.IsCancellationRequested)
                SetWorkers();
        }
    }

    private IBus Start(LoadedModule module, IReadOnlyList<Type> events) =>
        Configure.With(new ModuleHandlers(services, module, TimeSpan.FromSeconds(configuration.GetValue(FirstPauseSetting, 1.0)), log))
            .Logging(l => l.Use(new EventLog(loggers)))
            .Transport(t => t.UsePostgreSql(new EventConnections(database), EventTables.Messages, EventSubscriptions.QueueOf(module.Manifest.Id), schemaName: EventTables.Schema))
            .Serialization(s =>
            {
                s.UseSystemTextJson(System.Text.Json.JsonSerializerOptions.Web);
                s.OtherService<IMessageTypeNameConvention>().Register(_ => new EventNames(events));
            })
            .Options(o =>
            {
                o.SetNumberOfWorkers(0);
                // The worker looks again after the first of these times also while it has as much to do as it may.
                o.SetMaxParallelism(2);
                o.SetBackoffTimes(TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(250), TimeSpan.FromMilliseconds(500));
                o.RetryStrategy(errorQueueName: EventTables.Parked, maxDeliveryAttempts: 1);
            })
            .Start();

    private void SetWorkers()
    {
        lock (gate)
            foreach (var (moduleId, bus) in buses)
            {
                var workers = features.IsOnForHub(moduleId) && !features.Current.PausedModules.Contains(moduleId) ? 1 : 0;
                if (bus.Advanced.Workers.Count == workers)
                    continue;
                bus.Advanced.Workers.SetNumberOfWorkers(workers);
                LogSwitched(log, moduleId, workers == 1 ? "taken up" : "parked");
            }
    }

    [LoggerMessage(1201, LogLevel.Information, "Events for module {Module} are {State}.")]
    private static partial void LogSwitched(ILogger logger, string module, string state);
}
