using System.Globalization;
using System.Text;

namespace ServicesHub.CaseManagement.People;

/// <summary>Names as searches compare them: NFKD without diacritics, small letters, words apart by one space.</summary>
internal static class SearchNames
{
    public static string Of(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(character))
                plain.Append(Plain(character));
            else if (character is ' ' or '-' && plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        return plain.ToString().Trim();
    }

    public static string[] Words(string name) => Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // Letters that Unicode does not take apart.
    private static string Plain(char character) => char.ToLower(character, CultureInfo.InvariantCulture) switch
    {
        'ø' => "o",
        'đ' => "d",
        'ł' => "l",
        'ß' => "ss",
        'æ' => "ae",
        'ı' => "i",
        var letter => letter.ToString(),
    };
}
