using System.Globalization;
using System.Text.RegularExpressions;

namespace ServicesHub.Shell.Forms;

/// <summary>Reads numbers as people in Italy type them, whatever the language of the page.</summary>
internal static partial class TypedNumber
{
    public static bool TryParse(string typed, out decimal number)
    {
        var text = typed.Trim().Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)
            .TrimStart('€');
        if (GroupedByDots().IsMatch(text))
            text = text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        else if (GroupedByCommas().IsMatch(text))
            text = text.Replace(",", "", StringComparison.Ordinal);
        else
            text = text.Replace(',', '.');
        return decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+(,\d+)?$")]
    private static partial Regex GroupedByDots();

    [GeneratedRegex(@"^-?\d{1,3}(,\d{3})+\.\d+$")]
    private static partial Regex GroupedByCommas();
}
