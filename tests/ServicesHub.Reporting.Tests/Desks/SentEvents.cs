using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tests.Desks;

internal sealed class SentEvents : IEvents
{
    public List<IIntegrationEvent> All { get; } = [];

    public void Publish(IIntegrationEvent integrationEvent) => All.Add(integrationEvent);
}
