using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>A good row of a file of people.</summary>
internal sealed record PersonRow(
    int Row,
    string FamilyName,
    string GivenName,
    PartialDate BirthDate,
    Sex Sex,
    IReadOnlyList<string> Citizenships,
    string? TaxCode,
    string? PermitType,
    string? PermitNumber,
    DateOnly? PermitExpiry)
{
    /// <summary>The same for every row about the same person: by tax code, else by name, birth, sex and citizenships.</summary>
    public string PersonKey => RowFingerprint.OfPerson(this);

    /// <summary>The same for every row that says the same, however it is written: who imports it twice changes nothing.</summary>
    public string Fingerprint => RowFingerprint.OfRow(this);
}
