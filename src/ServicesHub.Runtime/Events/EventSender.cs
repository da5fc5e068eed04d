using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;
using Rebus.Activation;
using Rebus.Bus;
using Rebus.Config;
using Rebus.Config.Outbox;
using Rebus.PostgreSql;
using Rebus.PostgreSql.Outbox;
using Rebus.Serialization;
using Rebus.Serialization.Json;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>The process's sending side: events wait in the outbox until the business transaction has committed.</summary>
internal sealed class EventSender : IDisposable
{
    private readonly BuiltinHandlerActivator activator = new();
    private readonly Lazy<IBus> bus;

    public EventSender(NpgsqlDataSource database, IConfiguration configuration, ILoggerFactory loggers) =>
        bus = new(() => Open(database, configuration, loggers));

    /// <summary>Forwards from now on what waits in the outbox, also what another process left there.</summary>
    public void Start() => _ = bus.Value;

    private IBus Open(NpgsqlDataSource database, IConfiguration configuration, ILoggerFactory loggers)
    {
        var connections = new EventConnections(database);
        return Configure.With(activator)
            .Logging(l => l.Use(new EventLog(loggers)))
            .Transport(t => t.UsePostgreSqlAsOneWayClient(connections, EventTables.Messages, schemaName: EventTables.Schema))
            .Subscriptions(s => s.StoreInPostgres(connections, EventTables.Subscriptions, isCentralized: true, automaticallyCreateTables: false, schemaName: EventTables.Schema))
            .Outbox(o =>
            {
                o.StoreInPostgreSql(configuration.GetConnectionString("hub")!, new TableName(EventTables.Schema, EventTables.Outbox));
                if (Fault.Point is not null)
                    o.Decorate(resolution => new FaultyOutbox(resolution.Get<IOutboxStorage>()));
            })
            .Serialization(s =>
            {
                s.UseSystemTextJson(System.Text.Json.JsonSerializerOptions.Web);
                s.OtherService<IMessageTypeNameConvention>().Register(_ => new EventNames([]));
            })
            .Start();
    }

    /// <summary>Puts events into the outbox inside the given transaction.</summary>
    public static async Task SendAsync(IEnumerable<IIntegrationEvent> events, NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var each in events)
            EventOutbox.Add(batch, each);
        await batch.ExecuteNonQueryAsync();
    }

    public void Dispose() => activator.Dispose();
}
