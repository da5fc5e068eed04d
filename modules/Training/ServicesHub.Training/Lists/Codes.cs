using System.Collections.Frozen;
using System.Text.Json;

namespace ServicesHub.Training;

/// <summary>Enumerations as the API and the database write them.</summary>
internal static class Codes
{
    public static string Of<TCode>(TCode value)
        where TCode : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value with a code; null when there is none.</summary>
    public static TCode? Parse<TCode>(string? code)
        where TCode : struct, Enum =>
        code is not null && Known<TCode>.Values.TryGetValue(code.Trim(), out var value) ? value : null;

    private static class Known<TCode>
        where TCode : struct, Enum
    {
        public static readonly FrozenDictionary<string, TCode> Values = Enum.GetValues<TCode>().ToFrozenDictionary(Of, StringComparer.OrdinalIgnoreCase);
    }
}
