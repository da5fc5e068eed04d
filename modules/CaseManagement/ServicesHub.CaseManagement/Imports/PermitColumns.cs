using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Imports;

internal static class PermitColumns
{
    private const int LongestNumber = 30;

    public static (string? Type, string? Number, DateOnly? Expiry) Read(Func<string, string> value, RowProblems problems)
    {
        var type = value(PeopleColumns.PermitType);
        var number = value(PeopleColumns.PermitNumber);
        var expiry = value(PeopleColumns.PermitExpiry);
        var code = PermitTypes.Resolve(type);
        if (type.Length > 0 && code is null)
            problems.Error(PeopleColumns.PermitType, "permit-type", "Il tipo di permesso non è tra quelli conosciuti. Usa il codice (per esempio FAM, RIC_ASILO) o il nome dell'elenco.", "The permit type is not among those known. Use the code (such as FAM, RIC_ASILO) or the name in the list.");
        if (type.Length == 0 && (number.Length > 0 || expiry.Length > 0))
            problems.Error(PeopleColumns.PermitType, "required", "C'è un numero o una scadenza ma manca il tipo di permesso. Aggiungilo, o svuota le altre due colonne.", "There is a number or an expiry but the permit type is missing. Add it, or empty the other two columns.");
        if (number.Length > LongestNumber || number.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not (' ' or '-' or '/' or '.')))
            problems.Error(PeopleColumns.PermitNumber, "permit-number", $"Il numero del permesso ha al massimo {LongestNumber} caratteri, lettere e cifre. Copialo dalla tessera o dalla ricevuta.", $"The permit number has at most {LongestNumber} characters, letters and digits. Copy it from the card or the receipt.");
        return (code, number.Length == 0 ? null : number.ToUpperInvariant(), Expiry(expiry, problems));
    }

    private static DateOnly? Expiry(string text, RowProblems problems)
    {
        if (text.Length == 0)
            return null;
        if (PartialDate.TryParse(text, out var date) && date.IsFull && date.Latest >= LegalParameters.AwaitingTitle && date.Latest <= LegalParameters.PermanentTitle)
            return date.Latest;
        problems.Error(PeopleColumns.PermitExpiry, "date", "La scadenza del permesso non si legge: serve la data intera, come 31/12/2027. Lascia vuoto se non c'è.", "The expiry of the permit cannot be read: the full date is needed, such as 31/12/2027. Leave it empty when there is none.");
        return null;
    }
}
