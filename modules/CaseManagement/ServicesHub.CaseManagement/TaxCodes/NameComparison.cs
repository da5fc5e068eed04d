namespace ServicesHub.CaseManagement.TaxCodes;

internal static class NameComparison
{
    public static IEnumerable<TaxCodeFinding> Run(DecodedTaxCode code, TaxCodePerson person)
    {
        var family = NameLetters.Transcriptions(person.FamilyName);
        var given = NameLetters.Transcriptions(person.GivenName);
        var familyDiffers = family.Count > 0 && !family.Any(name => NameLetters.OfFamilyName(name) == code.FamilyLetters);
        var givenDiffers = given.Count > 0 && !given.Any(name => NameLetters.OfGivenName(name) == code.GivenLetters);
        if (familyDiffers && givenDiffers && Swapped(code, family, given))
            return [NamesSwapped()];
        return [.. familyDiffers ? [FamilyNameDiffers()] : Array.Empty<TaxCodeFinding>(), .. givenDiffers ? [GivenNameDiffers()] : Array.Empty<TaxCodeFinding>()];
    }

    private static bool Swapped(DecodedTaxCode code, IReadOnlyList<string> family, IReadOnlyList<string> given) =>
        given.Any(name => NameLetters.OfFamilyName(name) == code.FamilyLetters)
        && family.Any(name => NameLetters.OfGivenName(name) == code.GivenLetters);

    private static TaxCodeFinding NamesSwapped() => TaxCodeFinding.Warning(
        "names-swapped",
        "familyName",
        "Secondo il codice fiscale nome e cognome sono scambiati. Controlla sul documento quale è il cognome.",
        "According to the tax code family name and given name are swapped. Check on the document which is the family name.");

    private static TaxCodeFinding FamilyNameDiffers() => TaxCodeFinding.Warning(
        "family-name-differs",
        "familyName",
        "Il cognome non corrisponde alle prime tre lettere del codice fiscale. Controlla il documento: per le donne vale il cognome di nascita, e la trascrizione può essere diversa.",
        "The family name does not match the first three letters of the tax code. Check the document: for women the surname at birth counts, and the transcription may differ.");

    private static TaxCodeFinding GivenNameDiffers() => TaxCodeFinding.Warning(
        "given-name-differs",
        "givenName",
        "Il nome non corrisponde alle lettere dalla quarta alla sesta del codice fiscale. Controlla sul documento tutti i nomi e la loro trascrizione.",
        "The given name does not match letters four to six of the tax code. Check all given names and their transcription on the document.");
}
