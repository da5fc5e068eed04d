namespace ServicesHub.Abstractions;

/// <summary>
/// Handles an event of another module. Found by scan. Runs in a transaction that also holds its receipt: a second
/// delivery of the same event does nothing.
/// </summary>
public interface IEventHandler<in TEvent>
    where TEvent : IIntegrationEvent
{
    /// <summary>Handles the event. Throwing rolls everything back and the event is delivered again.</summary>
    Task HandleAsync(TEvent integrationEvent, CancellationToken ct);
}
