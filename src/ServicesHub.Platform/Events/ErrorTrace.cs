using System.Text.RegularExpressions;

namespace ServicesHub.Platform;

/// <summary>Type and place of an error, out of a text that also holds its message, which may name people.</summary>
internal static partial class ErrorTrace
{
    public static string? TypeOf(string? details) =>
        details is null ? null : Types().Matches(details).Select(m => m.Groups[1].Value).FirstOrDefault(t => t != typeof(AggregateException).FullName);

    public static string? SourceOf(string? details) =>
        details is null || Frames().Match(details) is not { Success: true } frame ? null : frame.Groups[1].Value;

    [GeneratedRegex(@"(?<![\w.])((?:[A-Z]\w*\.)+[A-Z]\w*Exception)\b")]
    private static partial Regex Types();

    [GeneratedRegex(@"^\s+at ([\w.<>`+]+)(?:\[[\w,]+\])?\(", RegexOptions.Multiline)]
    private static partial Regex Frames();
}
