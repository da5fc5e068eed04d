namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>Which characters may stand where in a code of sixteen.</summary>
internal static class TaxCodeForm
{
    /// <summary>The first character that cannot stand where it stands; null when the form is right.</summary>
    public static TaxCodeFinding? FirstProblem(string code)
    {
        for (var place = 0; place < 16; place++)
            if (!Fits(code[place], place))
                return Problem(code, place);
        return null;
    }

    private static bool Fits(char character, int place) => place switch
    {
        8 => TaxCodeCharacters.Months.Contains(character),
        _ when TaxCodeCharacters.DigitPlaces.Contains(place) =>
            char.IsAsciiDigit(character) || TaxCodeCharacters.OmocodiaLetters.Contains(character),
        _ => char.IsAsciiLetterUpper(character),
    };

    private static TaxCodeFinding Problem(string code, int place)
    {
        var (it, en) = place switch
        {
            8 => ("la lettera del mese (A, B, C, D, E, H, L, M, P, R, S o T)", "the letter of the month (A, B, C, D, E, H, L, M, P, R, S or T)"),
            _ when TaxCodeCharacters.DigitPlaces.Contains(place) => ("una cifra", "a digit"),
            _ => ("una lettera", "a letter"),
        };
        return TaxCodeFinding.Error(
            "characters",
            $"Il codice fiscale non ha la forma giusta: al posto {place + 1} ci dovrebbe essere {it}, non «{code[place]}». Controlla il documento o lascia vuoto il campo.",
            $"The tax code is not in the right form: place {place + 1} should hold {en}, not “{code[place]}”. Check the document or leave the field empty.");
    }
}
