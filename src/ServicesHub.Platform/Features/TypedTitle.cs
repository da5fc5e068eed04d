using System.Globalization;
using System.Text;
using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>A title that was typed as confirmation: either language, whatever the case, accents and spaces.</summary>
internal static class TypedTitle
{
    public static bool Matches(string? typed, LocalizedText title) => Bare(typed) is { Length: > 0 } bare && (bare == Bare(title.It) || bare == Bare(title.En));

    private static string Bare(string? text) => string.Concat((text ?? "").Replace('’', '\'').Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && !char.IsWhiteSpace(c)))
        .ToUpperInvariant();
}
