using static ServicesHub.Shell.Text;

namespace ServicesHub.Platform;

/// <summary>Lengths of time in words.</summary>
internal static class Spans
{
    /// <summary><c>5 minuti</c>, in the largest unit that leaves little over; <c>n.d.</c> when not known.</summary>
    public static string Words(TimeSpan? span) => span switch
    {
        null => NotKnown,
        { TotalSeconds: < 1 } s => T($"{Number((int)s.TotalMilliseconds)} ms", $"{Number((int)s.TotalMilliseconds)} ms"),
        { TotalMinutes: < 2 } s => T($"{Number((int)s.TotalSeconds)} s", $"{Number((int)s.TotalSeconds)} s"),
        { TotalHours: < 2 } s => T($"{Number((int)s.TotalMinutes)} minuti", $"{Number((int)s.TotalMinutes)} minutes"),
        { TotalDays: < 2 } s => T($"{Number((int)s.TotalHours)} ore", $"{Number((int)s.TotalHours)} hours"),
        { } s => T($"{Number((int)s.TotalDays)} giorni", $"{Number((int)s.TotalDays)} days"),
    };

    public static string Words(double? seconds) => Words(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
}
