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
        { TotalMinutes: < 1 } s => T($"{Number((int)s.TotalSeconds)} s", $"{Number((int)s.TotalSeconds)} s"),
        { TotalMinutes: < 2 } => T("1 minuto", "1 minute"),
        { TotalHours: < 1 } or { TotalHours: > 1 and < 2 } => T($"{Number((int)span.Value.TotalMinutes)} minuti", $"{Number((int)span.Value.TotalMinutes)} minutes"),
        { TotalHours: 1 } => T("1 ora", "1 hour"),
        { TotalDays: < 2 } s => T($"{Number((int)s.TotalHours)} ore", $"{Number((int)s.TotalHours)} hours"),
        { } s => T($"{Number((int)s.TotalDays)} giorni", $"{Number((int)s.TotalDays)} days"),
    };

    public static string Words(double? seconds) => Words(seconds is { } s ? TimeSpan.FromSeconds(s) : null);
}
