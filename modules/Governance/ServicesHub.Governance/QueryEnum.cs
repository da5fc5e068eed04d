namespace ServicesHub.Governance;

/// <summary>Reads a kebab-case word of a query; null when it is none, because unknown filters are ignored.</summary>
internal static class QueryEnum
{
    public static TEnum? Of<TEnum>(string? word)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(word?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(word![0])
            ? value : null;
}
