namespace ServicesHub.Abstractions;

/// <summary>Publishes integration events in the transaction of the business change that causes them.</summary>
public interface IEvents
{
    /// <summary>Sends the event when the unit of work is saved; never when it is not.</summary>
    void Publish(IIntegrationEvent integrationEvent);
}
