using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Probe;

[EventName("probe.pinged.v1")]
internal sealed record Pinged(Guid EventId, DateTimeOffset OccurredAt, bool IsPoison = false) : IIntegrationEvent;
