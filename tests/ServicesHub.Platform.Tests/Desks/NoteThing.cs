using ServicesHub.Abstractions;

namespace ServicesHub.Platform.Tests.Desks;

/// <summary>A handler that fails, naming somebody, until the workshop is repaired.</summary>
internal sealed class NoteThing(Workshop workshop) : IEventHandler<ThingHappened>
{
    public const string Secret = "Mario Inventato";

    public Task HandleAsync(ThingHappened integrationEvent, CancellationToken ct)
    {
        if (workshop.IsBroken && workshop.Failed.Count < workshop.WorksAfter)
        {
            workshop.Failed.Enqueue(integrationEvent.EventId);
            throw new InvalidTimeZoneException(Secret);
        }
        workshop.Handled.Enqueue(integrationEvent.EventId);
        return Task.CompletedTask;
    }
}
