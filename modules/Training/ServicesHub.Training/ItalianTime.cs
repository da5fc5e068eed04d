namespace ServicesHub.Training;

/// <summary>The instant at which a clock in Italy shows a day and a time.</summary>
internal static class ItalianTime
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, Rome.GetUtcOffset(local)).ToUniversalTime();
    }
}
