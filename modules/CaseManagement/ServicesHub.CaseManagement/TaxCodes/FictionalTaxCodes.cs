using System.Globalization;
using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>
/// Codes for the invented people of demonstrations and tests. The place Z999 is assigned to no state, so that nobody can
/// own such a code. Never for a real person: a computed code is not a valid one.
/// </summary>
internal static class FictionalTaxCodes
{
    public const string Place = "Z999";

    public static string For(string familyName, string givenName, DateOnly birthDate, Sex sex)
    {
        var family = NameLetters.OfFamilyName(NameLetters.Transcriptions(familyName).FirstOrDefault(""));
        var given = NameLetters.OfGivenName(NameLetters.Transcriptions(givenName).FirstOrDefault(""));
        var day = birthDate.Day + (sex == Sex.F ? 40 : 0);
        var code = string.Create(
            CultureInfo.InvariantCulture,
            $"{family}{given}{birthDate.Year % 100:00}{TaxCodeCharacters.Months[birthDate.Month - 1]}{day:00}{Place}");
        return code + TaxCodeCharacters.CheckCharacter(code);
    }

    /// <summary>A temporary code with office 999.</summary>
    public static string Temporary(int serial)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"{serial:0000000}999");
        return code + TemporaryTaxCode.CheckDigit(code);
    }
}
