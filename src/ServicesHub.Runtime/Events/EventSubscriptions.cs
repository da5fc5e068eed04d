using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>
/// Which module's queue receives which events: read from the handlers in its assembly, written by the migrator, so
/// that a module which has not started yet loses nothing.
/// </summary>
public static class EventSubscriptions
{
    /// <summary>What the name of a module's queue begins with; its identity follows.</summary>
    public const string QueuePrefix = "hub-";

    /// <param name="database">The hub's database.</param>
    /// <param name="catalogue">The modules whose handlers are read; subscriptions of the plugins it refused stay as they are.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task WriteAsync(NpgsqlDataSource database, ModuleCatalogue catalogue, CancellationToken ct)
    {
        var wanted = catalogue.Modules
            .SelectMany(m => EventsOf(m), (m, type) => (Topic: EventNames.Of(type), Address: QueueOf(m.Manifest.Id)))
            .ToList();
        await using var command = database.CreateCommand("""
            with wanted as (select * from unnest(@topics, @addresses) as w(topic, address)),
            gone as (delete from hub.subscriptions s where (s.topic, s.address) not in (select topic, address from wanted) and s.address <> all(@kept))
            insert into hub.subscriptions (topic, address) select topic, address from wanted on conflict do nothing
            """);
        command.Parameters.AddWithValue("topics", wanted.Select(w => w.Topic).ToArray());
        command.Parameters.AddWithValue("addresses", wanted.Select(w => w.Address).ToArray());
        command.Parameters.AddWithValue("kept", catalogue.RefusedIds.Select(QueueOf).ToArray());
        await command.ExecuteNonQueryAsync(ct);
    }

    internal static string QueueOf(string moduleId) => QueuePrefix + moduleId;

    /// <summary>The events that a module has handlers for.</summary>
    internal static IReadOnlyList<Type> EventsOf(LoadedModule module) =>
        [.. module.Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false }).SelectMany(EventsOf).Distinct()];

    internal static IEnumerable<Type> EventsOf(Type handler) =>
        handler.GetInterfaces()
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEventHandler<>))
            .Select(i => i.GetGenericArguments()[0]);
}
