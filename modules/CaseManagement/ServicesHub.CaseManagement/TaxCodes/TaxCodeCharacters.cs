namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>The tables of DM 23 December 1976 n. 13813.</summary>
internal static class TaxCodeCharacters
{
    public const string Months = "ABCDEHLMPRST";

    /// <summary>The letter at index n stands for digit n where two people would share a code.</summary>
    public const string OmocodiaLetters = "LMNPQRSTUV";

    /// <summary>The places of a code, counted from zero, that hold digits.</summary>
    public static readonly int[] DigitPlaces = [6, 7, 9, 10, 12, 13, 14];

    private static readonly int[] OddValues =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    /// <summary>The sixteenth character that belongs to the first fifteen.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var place = 0; place < 15; place++)
        {
            var value = char.IsAsciiDigit(code[place]) ? code[place] - '0' : code[place] - 'A';
            sum += place % 2 == 0 ? OddValues[value] : value;
        }
        return (char)('A' + (sum % 26));
    }

    /// <summary>The code with digits in all its digit places and the check character that belongs to it.</summary>
    public static string WithoutOmocodia(string code)
    {
        var characters = code.ToCharArray();
        foreach (var place in DigitPlaces)
            if (OmocodiaLetters.IndexOf(characters[place], StringComparison.Ordinal) is >= 0 and var digit)
                characters[place] = (char)('0' + digit);
        characters[15] = CheckCharacter(characters);
        return new string(characters);
    }
}
