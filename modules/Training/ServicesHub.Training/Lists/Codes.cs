using System.Text.Json;

namespace ServicesHub.Training;

/// <summary>Enumerations as the API and the database write them.</summary>
internal static class Codes
{
    public static string Of<TCode>(TCode value)
        where TCode : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value with a code; null when there is none.</summary>
    public static TCode? Parse<TCode>(string? code)
        where TCode : struct, Enum
    {
        foreach (var value in Enum.GetValues<TCode>())
            if (string.Equals(Of(value), code?.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        return null;
    }
}
