using CsCheck;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.Tests.TaxCodes;

internal static class TaxCodeVectors
{
    private static readonly Gen<string> Name = Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ"].Array[1, 12].Select(letters => new string(letters));

    public static readonly Gen<string> Codes = Gen.Select(Name, Name, Gen.Int[0, 36_000], Gen.Bool)
        .Select((family, given, days, female) =>
            FictionalTaxCodes.For(family, given, new DateOnly(1920, 1, 1).AddDays(days), female ? Sex.F : Sex.M));

    /// <summary>The code with letters in the digit places whose bit is set.</summary>
    public static string WithOmocodia(string code, int places)
    {
        int[] digitPlaces = [6, 7, 9, 10, 12, 13, 14];
        var characters = code.ToCharArray();
        for (var index = 0; index < digitPlaces.Length; index++)
            if ((places & (1 << index)) != 0)
                characters[digitPlaces[index]] = "LMNPQRSTUV"[characters[digitPlaces[index]] - '0'];
        characters[15] = TaxCodeCharacters.CheckCharacter(characters);
        return new string(characters);
    }
}
