using System.Globalization;

namespace ServicesHub.CaseManagement.Contracts;

internal static class PartialDateParser
{
    private static readonly char[] Separators = ['/', '-', '.'];

    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = (text ?? "").Trim().Split(Separators);
        if (parts.Length > 3 || !Array.TrueForAll(parts, IsNumber) || (text!.Contains('/') && text.Contains('-')))
            return false;
        if (parts[0].Length != 4)
            Array.Reverse(parts);
        if (parts[0].Length != 4 || parts.Skip(1).Any(part => part.Length > 2))
            return false;
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        int? month = numbers.Length > 1 ? numbers[1] : null;
        int? day = numbers.Length > 2 ? numbers[2] : null;
        if (!PartialDate.Exists(numbers[0], month, day))
            return false;
        date = new PartialDate(numbers[0], month, day);
        return true;
    }

    private static bool IsNumber(string part) => part.Length is > 0 and <= 4 && part.All(char.IsAsciiDigit);
}
