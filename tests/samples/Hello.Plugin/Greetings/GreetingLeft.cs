using ServicesHub.Abstractions;

namespace Hello.Plugin;

[EventName("hello-plugin.greeting-left.v1")]
internal sealed record GreetingLeft(Guid EventId, DateTimeOffset OccurredAt, Guid GreetingId) : IIntegrationEvent;
