using System.Globalization;
using System.Text;

namespace ServicesHub.CaseManagement.Contracts.Tables;

/// <summary>Letters and digits alone, in capitals and without accents, so that spellings can be compared.</summary>
internal static class PlainWords
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
            if (char.IsLetterOrDigit(character) && CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                plain.Append(char.ToUpperInvariant(character));
        return plain.ToString();
    }
}
