using System.Text.Json;

namespace ServicesHub.CaseManagement.Lists;

/// <summary>Enumerations as the API and the database write them: <c>info-requested</c>.</summary>
internal static class Codes
{
    public static string Code<T>(this T value)
        where T : struct, Enum =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value with a code; null when there is none.</summary>
    public static T? Parse<T>(string? code)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
            if (string.Equals(value.Code(), code?.Trim(), StringComparison.OrdinalIgnoreCase))
                return value;
        return null;
    }
}
