namespace ServicesHub.Training.Tests.Desks;

/// <summary>A clock that stands until it is moved: Tuesday 24 November 2026.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => now;

    public void Move(TimeSpan by) => now += by;
}
