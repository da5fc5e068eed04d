namespace ServicesHub.Platform.Tests.Desks;

/// <summary>A clock that stands on a day, at noon of Greenwich, until it is moved.</summary>
internal sealed class TestClock : TimeProvider
{
    public DateOnly Today { get; set; } = new(2026, 11, 24);

    /// <summary>How long after noon it is.</summary>
    public TimeSpan Later { get; set; }

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(Today, new TimeOnly(12, 0), TimeSpan.Zero) + Later;
}
