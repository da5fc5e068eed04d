using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.People;

/// <summary>A person's input after every field was checked.</summary>
internal sealed record CheckedPerson(
    string FamilyName, string GivenName, PartialDate BirthDate, Sex Sex, IReadOnlyList<string> Citizenships, TaxCodeResult TaxCode)
{
    private const int LongestName = 100;

    /// <exception cref="InvalidInputException">Thrown by the caller's list when anything was added to it.</exception>
    public static CheckedPerson? Read(PersonInput input, DateOnly today, ProblemList problems)
    {
        var family = Name("familyName", problems.Required("familyName", input.FamilyName,
            "Scrivi il cognome. Chi ha un nome solo lo scrive qui.", "Type the family name. Who has a single name writes it here."), problems);
        var given = Name("givenName", input.GivenName ?? "", problems);
        var birth = Birth(input.BirthDate, today, problems);
        var sex = SexOf(input.Sex, problems);
        var citizenships = CitizenshipsOf(input.Citizenships ?? [], problems);
        var code = TaxCodeCheck.Run(input.TaxCode, new TaxCodePerson(family, given, birth, sex));
        foreach (var error in code.Errors)
            problems.Add("taxCode", error.Code, error.Text.It, error.Text.En);
        return birth is { } date && sex is { } known ? new CheckedPerson(family, given, date, known, citizenships, code) : null;
    }

    private static string Name(string field, string value, ProblemList problems)
    {
        var name = string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length > LongestName)
            problems.Add(field, "too-long", $"Il nome supera i {LongestName} caratteri: accorcialo come sul documento.", $"The name exceeds {LongestName} characters: shorten it as on the document.");
        else if (name.Any(character => char.IsDigit(character) || char.IsControl(character) || character is '<' or '>' or '@'))
            problems.Add(field, "name-characters", "Il nome contiene cifre o segni che un nome non ha: scrivilo come sul documento.", "The name contains digits or signs that no name has: write it as on the document.");
        return name;
    }

    private static PartialDate? Birth(string? text, DateOnly today, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(text))
            problems.Add("birthDate", "required", "Scrivi la data di nascita. Basta l'anno, se il resto non è noto.", "Type the date of birth. The year is enough when the rest is unknown.");
        else if (!PartialDate.TryParse(text, out var date))
            problems.Add("birthDate", "date", "La data di nascita non si legge: scrivila come 31/12/1996, 12/1996 o 1996.", "The date of birth cannot be read: write it as 31/12/1996, 12/1996 or 1996.");
        else if (date.Earliest > today || date.Year < 1900)
            problems.Add("birthDate", "date-range", "La data di nascita è nel futuro o prima del 1900: controlla l'anno sul documento.", "The date of birth is in the future or before 1900: check the year on the document.");
        else
            return date;
        return null;
    }

    private static Sex? SexOf(string? text, ProblemList problems)
    {
        if (Enum.TryParse<Sex>(text?.Trim(), ignoreCase: true, out var sex) && Enum.IsDefined(sex))
            return sex;
        problems.Add("sex", "required", "Scegli il sesso come sul documento.", "Choose the sex as on the document.");
        return null;
    }

    private static List<string> CitizenshipsOf(IReadOnlyList<string> texts, ProblemList problems)
    {
        var found = texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select(Contracts.Citizenships.Resolve).ToList();
        if (found.Contains(null))
            problems.Add("citizenships", "citizenship", "La cittadinanza non è tra quelle conosciute: scegline una dell'elenco.", "The citizenship is not among those known: choose one of the list.");
        return [.. found.OfType<Citizenship>().Select(citizenship => citizenship.Istat).Distinct()];
    }
}
