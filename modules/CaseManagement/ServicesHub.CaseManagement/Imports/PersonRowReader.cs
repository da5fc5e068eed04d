using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>Turns the values of a row into a person and names everything that is wrong with them at once.</summary>
internal static class PersonRowReader
{
    private const int LongestName = 100;

    public static ImportLine Read(int row, Func<string, string> value, DateOnly today, RowProblems problems)
    {
        var family = Name(PeopleColumns.FamilyName, value, problems);
        if (family.Length == 0)
            problems.Error(PeopleColumns.FamilyName, "required", "Manca il cognome. Chi ha un nome solo lo scrive qui.", "The family name is missing. Who has a single name writes it here.");
        var given = Name(PeopleColumns.GivenName, value, problems);
        var birth = Birth(value(PeopleColumns.BirthDate), today, problems);
        var sex = SexOf(value(PeopleColumns.Sex), problems);
        var citizenships = CitizenshipsOf(value(PeopleColumns.Citizenship), problems);
        var taxCode = TaxCodeOf(value(PeopleColumns.TaxCode), new TaxCodePerson(family, given, birth, sex), problems);
        var (type, number, expiry) = PermitColumns.Read(value, problems);
        return problems.HasErrors || birth is not { } date || sex is not { } known
            ? new ImportLine(row, null, problems.All)
            : new ImportLine(row, new PersonRow(row, family, given, date, known, citizenships, taxCode, type, number, expiry), problems.All);
    }

    private static string Name(string column, Func<string, string> value, RowProblems problems)
    {
        var name = string.Join(' ', value(column).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length > LongestName)
            problems.Error(column, "too-long", $"Il nome supera i {LongestName} caratteri. Accorcialo come sul documento.", $"The name exceeds {LongestName} characters. Shorten it as on the document.");
        else if (name.Any(character => char.IsDigit(character) || char.IsControl(character) || character is '<' or '>' or '@'))
            problems.Error(column, "name-characters", "Il nome contiene cifre o segni che un nome non ha. Scrivilo come sul documento.", "The name contains digits or signs that no name has. Write it as on the document.");
        return name;
    }

    private static PartialDate? Birth(string text, DateOnly today, RowProblems problems)
    {
        if (text.Length == 0)
            problems.Error(PeopleColumns.BirthDate, "required", "Manca la data di nascita. Basta l'anno, se il resto non è noto.", "The date of birth is missing. The year is enough when the rest is unknown.");
        else if (!PartialDate.TryParse(text, out var date))
            problems.Error(PeopleColumns.BirthDate, "date", "La data di nascita non si legge. Scrivila come 31/12/1996, 12/1996 o 1996.", "The date of birth cannot be read. Write it as 31/12/1996, 12/1996 or 1996.");
        else if (date.Earliest > today || date.Year < 1900)
            problems.Error(PeopleColumns.BirthDate, "date-range", "La data di nascita è nel futuro o prima del 1900. Controlla l'anno sul documento.", "The date of birth is in the future or before 1900. Check the year on the document.");
        else
            return date;
        return null;
    }

    private static Sex? SexOf(string text, RowProblems problems)
    {
        switch (text.ToUpperInvariant())
        {
            case "F" or "FEMMINA" or "FEMALE":
                return Sex.F;
            case "M" or "MASCHIO" or "MALE":
                return Sex.M;
            default:
                problems.Error(PeopleColumns.Sex, text.Length == 0 ? "required" : "sex", "Il sesso va scritto come F o M.", "The sex is written as F or M.");
                return null;
        }
    }

    private static IReadOnlyList<string> CitizenshipsOf(string text, RowProblems problems)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var found = parts.Select(Citizenships.Resolve).ToList();
        if (parts.Length == 0)
            problems.Error(PeopleColumns.Citizenship, "required", "Manca la cittadinanza. Se non è nota scrivi 997 (in corso di definizione), se la persona è apolide 999.", "The citizenship is missing. Write 997 (being determined) when it is unknown, 999 for a stateless person.");
        else if (found.Contains(null))
            problems.Error(PeopleColumns.Citizenship, "citizenship", "La cittadinanza non è tra quelle conosciute. Usa il codice ISTAT (450), quello ISO (SEN) o il nome dello Stato; per due cittadinanze separale con «|».", "The citizenship is not among those known. Use the ISTAT code (450), the ISO code (SEN) or the name of the state; separate two citizenships with “|”.");
        return [.. found.OfType<Citizenship>().Select(citizenship => citizenship.Istat).Distinct()];
    }

    private static string? TaxCodeOf(string text, TaxCodePerson person, RowProblems problems)
    {
        var result = TaxCodeCheck.Run(text, person);
        foreach (var finding in result.Findings)
            problems.Add(finding);
        return result.Kind == TaxCodeKind.None ? null : result.Value;
    }
}
