using System.Globalization;
using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>
/// Checks a tax code by form and check character and compares it with the record. Only the code that Agenzia delle
/// Entrate assigned is valid, so a difference is a warning and no code is ever computed for a person.
/// </summary>
internal static class TaxCodeCheck
{
    public static TaxCodeResult Run(string? input, TaxCodePerson? person = null)
    {
        var code = string.Concat((input ?? "").Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
        return code switch
        {
            "" => new TaxCodeResult(TaxCodeKind.None, "", null, []),
            { Length: 16 } => Personal(code, person),
            { Length: 11 } when code.All(char.IsAsciiDigit) => Temporary(code),
            _ => new TaxCodeResult(TaxCodeKind.Unrecognised, code, null, [WrongLength(code)]),
        };
    }

    private static TaxCodeResult Personal(string code, TaxCodePerson? person)
    {
        if (TaxCodeForm.FirstProblem(code) is { } problem)
            return new TaxCodeResult(TaxCodeKind.Unrecognised, code, null, [problem]);
        var expected = TaxCodeCharacters.CheckCharacter(code);
        if (code[15] != expected)
            return new TaxCodeResult(TaxCodeKind.Personal, code, null, [WrongCheckCharacter(expected)]);
        var decoded = Decode(code);
        return decoded.Day is >= 1 and <= 31
            ? new TaxCodeResult(TaxCodeKind.Personal, code, decoded, TaxCodeComparison.Run(decoded, person ?? new TaxCodePerson()))
            : new TaxCodeResult(TaxCodeKind.Personal, code, null, [WrongDay()]);
    }

    private static DecodedTaxCode Decode(string code)
    {
        var plain = TaxCodeCharacters.WithoutOmocodia(code);
        var day = Number(plain, 9);
        return new DecodedTaxCode(
            plain[..3],
            plain[3..6],
            Number(plain, 6),
            TaxCodeCharacters.Months.IndexOf(plain[8], StringComparison.Ordinal) + 1,
            day > 40 ? day - 40 : day,
            day > 40 ? Sex.F : Sex.M,
            plain[11..15],
            plain,
            plain != code);
    }

    private static int Number(string code, int place) =>
        int.Parse(code.AsSpan(place, 2), NumberStyles.None, CultureInfo.InvariantCulture);

    private static TaxCodeResult Temporary(string code)
    {
        var expected = TemporaryTaxCode.CheckDigit(code);
        return code[10] == expected && code.Any(digit => digit != '0')
            ? new TaxCodeResult(TaxCodeKind.Temporary, code, null, [])
            : new TaxCodeResult(TaxCodeKind.Temporary, code, null, [WrongCheckDigit(expected)]);
    }

    private static TaxCodeFinding WrongLength(string code) => TaxCodeFinding.Error(
        "length",
        $"Un codice fiscale ha 16 caratteri, quello provvisorio 11 cifre: qui i caratteri sono {code.Length}. Controlla il documento o lascia vuoto il campo.",
        $"A tax code has 16 characters, a temporary one 11 digits: here there are {code.Length} characters. Check the document or leave the field empty.");

    private static TaxCodeFinding WrongCheckCharacter(char expected) => TaxCodeFinding.Error(
        "check-character",
        $"Il codice fiscale non supera il controllo: l'ultima lettera dovrebbe essere {expected}. Controlla il documento o lascia vuoto il campo.",
        $"The tax code does not pass the check: the last letter should be {expected}. Check the document or leave the field empty.");

    private static TaxCodeFinding WrongDay() => TaxCodeFinding.Error(
        "day",
        "Il codice fiscale non ha la forma giusta: il giorno di nascita (posti 10 e 11) va da 1 a 31, oppure da 41 a 71 per le donne. Controlla il documento o lascia vuoto il campo.",
        "The tax code is not in the right form: the day of birth (places 10 and 11) goes from 1 to 31, or from 41 to 71 for women. Check the document or leave the field empty.");

    private static TaxCodeFinding WrongCheckDigit(char expected) => TaxCodeFinding.Error(
        "check-digit",
        expected == '0'
            ? "Il codice fiscale provvisorio non supera il controllo. Controlla il documento o lascia vuoto il campo."
            : $"Il codice fiscale provvisorio non supera il controllo: l'ultima cifra dovrebbe essere {expected}. Controlla il documento o lascia vuoto il campo.",
        expected == '0'
            ? "The temporary tax code does not pass the check. Check the document or leave the field empty."
            : $"The temporary tax code does not pass the check: the last digit should be {expected}. Check the document or leave the field empty.");
}
