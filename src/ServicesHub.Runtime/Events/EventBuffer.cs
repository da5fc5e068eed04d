using Npgsql;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <inheritdoc />
internal sealed class EventBuffer : IEvents, IUnitOfWorkParticipant
{
    private readonly List<IIntegrationEvent> events = [];

    public bool HasWork => events.Count > 0;

    public void Publish(IIntegrationEvent integrationEvent) => events.Add(integrationEvent);

    public void AddTo(NpgsqlBatch batch, string moduleId)
    {
        foreach (var each in events)
            EventOutbox.Add(batch, each);
        events.Clear();
    }
}
