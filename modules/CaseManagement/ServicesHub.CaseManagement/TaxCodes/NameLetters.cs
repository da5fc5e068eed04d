using System.Globalization;
using System.Text;

namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>The three letters that stand for a family name or a given name.</summary>
internal static class NameLetters
{
    private const string Vowels = "AEIOU";

    /// <summary>The family name: consonants, then vowels, then X.</summary>
    public static string OfFamilyName(string letters) => string.Concat(Consonants(letters).Concat(VowelsOf(letters)).Concat("XXX").Take(3));

    /// <summary>The given name: of four consonants or more the first, third and fourth.</summary>
    public static string OfGivenName(string letters)
    {
        var consonants = string.Concat(Consonants(letters));
        return consonants.Length >= 4 ? $"{consonants[0]}{consonants[2]}{consonants[3]}" : OfFamilyName(letters);
    }

    /// <summary>
    /// The Latin capitals of a name, in the two ways in which offices transcribe: <c>Müller</c> as MULLER and MUELLER.
    /// Empty for a name in another script.
    /// </summary>
    public static IReadOnlyList<string> Transcriptions(string? name) =>
        [.. new[] { Latin(name ?? "", expand: false), Latin(name ?? "", expand: true) }.Where(latin => latin.Length > 0).Distinct()];

    private static string Latin(string name, bool expand)
    {
        var latin = new StringBuilder();
        foreach (var character in name.Normalize(NormalizationForm.FormC).ToUpper(CultureInfo.InvariantCulture))
            latin.Append(Transcribe(character, expand));
        return string.Concat(latin.ToString().Normalize(NormalizationForm.FormKD).Where(char.IsAsciiLetterUpper));
    }

    private static string Transcribe(char character, bool expand) => character switch
    {
        'Ä' when expand => "AE",
        'Ö' or 'Ø' when expand => "OE",
        'Ü' when expand => "UE",
        'Å' when expand => "AA",
        'Ø' => "O",
        'Æ' => "AE",
        'Œ' => "OE",
        'ß' or 'ẞ' => "SS",
        'Þ' => "TH",
        'Đ' or 'Ð' => "D",
        'Ł' => "L",
        'Ħ' => "H",
        'ı' => "I",
        _ => character.ToString(),
    };

    private static IEnumerable<char> Consonants(string letters) => letters.Where(letter => !Vowels.Contains(letter));

    private static IEnumerable<char> VowelsOf(string letters) => letters.Where(Vowels.Contains);
}
