namespace ServicesHub.Gateway.Tests.Fleet;

/// <summary>The clock of the machine, or one ahead of it by as much as a test wants.</summary>
internal sealed class MovedClock : TimeProvider
{
    public TimeSpan Later { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;
}
