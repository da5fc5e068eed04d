using System.Collections.Frozen;
using System.Text.Json;

namespace ServicesHub.CaseManagement.Lists;

/// <summary>Enumerations as the API and the database write them: <c>info-requested</c>.</summary>
internal static class Codes
{
    public static string Code<T>(this T value)
        where T : struct, Enum =>
        Known<T>.Codes.TryGetValue(value, out var code) ? code : Convert(value);

    /// <summary>The value with a code; null when there is none.</summary>
    public static T? Parse<T>(string? code)
        where T : struct, Enum =>
        code is not null && Known<T>.Values.TryGetValue(code.Trim(), out var value) ? value : null;

    private static string Convert<T>(T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    // Each row that is read and each that is shown asks.
    private static class Known<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Codes = Enum.GetValues<T>().Distinct().ToFrozenDictionary(value => value, Convert);

        public static readonly FrozenDictionary<string, T> Values = Codes.ToFrozenDictionary(entry => entry.Value, entry => entry.Key, StringComparer.OrdinalIgnoreCase);
    }
}
