using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>The queues of all modules and the latest events that could not be handled.</summary>
internal sealed record EventsView(IReadOnlyList<QueueLine> Queues, Page<ParkedEvent> Parked);
