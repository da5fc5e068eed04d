using ServicesHub.Abstractions;

namespace ServicesHub.Platform.Tests.Desks;

[EventName("sample.thing-happened.v1")]
internal sealed record ThingHappened(Guid EventId, DateTimeOffset OccurredAt) : IIntegrationEvent;
