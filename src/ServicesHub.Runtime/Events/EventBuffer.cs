using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <inheritdoc />
internal sealed class EventBuffer(EventSender sender) : IEvents, IUnitOfWorkParticipant
{
    private readonly List<IIntegrationEvent> events = [];

    public bool HasWork => events.Count > 0;

    public void Publish(IIntegrationEvent integrationEvent) => events.Add(integrationEvent);

    public async Task WriteAsync(string moduleId, NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken ct)
    {
        var sent = events.ToList();
        events.Clear();
        await sender.SendAsync(sent, connection, transaction);
    }
}
