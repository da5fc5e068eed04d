using ServicesHub.Shell.Forms;

namespace ServicesHub.Platform;

/// <summary>Moments typed as a day and a time on the clock of Italy.</summary>
internal static class RomeTime
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        // In the hour that summer time leaves out, the clock has moved on already.
        if (Rome.IsInvalidTime(local))
            local = local.AddHours(1);
        return new DateTimeOffset(local, Rome.GetUtcOffset(local)).ToUniversalTime();
    }

    public static (string Day, string Time) Typed(DateTimeOffset moment)
    {
        var local = TimeZoneInfo.ConvertTime(moment, Rome);
        return (local.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture), local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The day that it is in Italy at a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Rome).DateTime);

    /// <summary>Which of the two fields of an end is wrong that does not come after its start: the time when it was typed for the day of the start.</summary>
    public static string FieldOf(DateTimeOffset? start, DateTimeOffset? end, string? time, string dayField, string timeField) =>
        start is { } s && end is { } e && DayOf(s) == DayOf(e) && !string.IsNullOrWhiteSpace(time) ? timeField : dayField;

    /// <summary>Reads two fields as one moment; an error at the field that does not work. Without a time the day begins.</summary>
    public static DateTimeOffset? Read(FormState state, string dayField, string? day, string timeField, string? time, bool required)
    {
        var needsDay = required || !string.IsNullOrWhiteSpace(time);
        var onDay = state.Date(dayField, day, needsDay);
        var atTime = state.Time(timeField, time, required);
        return onDay is { } d && (atTime is not null || (!required && string.IsNullOrWhiteSpace(time))) ? At(d, atTime ?? TimeOnly.MinValue) : null;
    }
}
