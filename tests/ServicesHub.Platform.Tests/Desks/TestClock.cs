namespace ServicesHub.Platform.Tests.Desks;

/// <summary>A clock that stands on a day, at noon, until it is moved.</summary>
internal sealed class TestClock : TimeProvider
{
    public DateOnly Today { get; set; } = new(2026, 11, 24);

    public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(12, 0), TimeSpan.Zero);
}
