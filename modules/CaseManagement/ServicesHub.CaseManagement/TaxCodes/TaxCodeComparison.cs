using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>Where a code and the record differ. Parts that the record does not know are left out.</summary>
internal static class TaxCodeComparison
{
    public static IReadOnlyList<TaxCodeFinding> Run(DecodedTaxCode code, TaxCodePerson person) =>
        [.. NameComparison.Run(code, person), .. Birth(code, person.BirthDate), .. SexOf(code, person), .. Place(code, person)];

    private static IEnumerable<TaxCodeFinding> Birth(DecodedTaxCode code, PartialDate? birth)
    {
        if (code.BirthDates(DateOnly.MaxValue).Count == 0)
            yield return TaxCodeFinding.Warning(
                "birth-date-impossible",
                "taxCode",
                "Il codice fiscale contiene un giorno che in quel mese non esiste. Controlla il documento.",
                "The tax code holds a day that does not exist in its month. Check the document.");
        else if (birth is { } date && Differs(code, date))
            yield return TaxCodeFinding.Warning(
                "birth-date-differs",
                "birthDate",
                "La data di nascita non è quella del codice fiscale. Confronta le due con il documento: al momento del rilascio può essere stata registrata una data diversa.",
                "The date of birth is not the one in the tax code. Compare both with the document: another date may have been recorded when the code was issued.");
    }

    private static bool Differs(DecodedTaxCode code, PartialDate birth) =>
        birth.Year % 100 != code.YearOfCentury
        || (birth.Month is { } month && month != code.Month)
        || (birth.Day is { } day && day != code.Day);

    private static IEnumerable<TaxCodeFinding> SexOf(DecodedTaxCode code, TaxCodePerson person)
    {
        if (person.Sex is { } sex && sex != code.Sex)
            yield return TaxCodeFinding.Warning(
                "sex-differs",
                "sex",
                "Il sesso indicato non è quello del codice fiscale. Controlla il documento: dopo una rettifica di sesso spetta un codice nuovo.",
                "The sex given is not the one in the tax code. Check the document: after a change of sex in the registers a new code is due.");
    }

    private static IEnumerable<TaxCodeFinding> Place(DecodedTaxCode code, TaxCodePerson person)
    {
        if (person.BirthPlace is { Length: > 0 } place && !BirthPlaces.MayBeSame(code.BirthPlace, place))
            yield return TaxCodeFinding.Warning(
                "birth-place-differs",
                "birthPlace",
                "Il luogo di nascita non è quello del codice fiscale. Confronta i due con il documento: uno Stato può avere cambiato nome o confini.",
                "The place of birth is not the one in the tax code. Compare both with the document: a state may have changed its name or borders.");
    }
}
