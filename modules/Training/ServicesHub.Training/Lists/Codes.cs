using System.Text.Json;

namespace ServicesHub.Training;

/// <summary>Enumerations as the API and the database write them.</summary>
internal static class Codes
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value with a code; null when there is none.</summary>
    public static T? Parse<T>(string? code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(Of(value), code?.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        return null;
    }
}
