using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>What the record says of the person; whatever is null or empty is not compared. The birth place is a code of Agenzia delle Entrate.</summary>
internal sealed record TaxCodePerson(
    string? FamilyName = null,
    string? GivenName = null,
    PartialDate? BirthDate = null,
    Sex? Sex = null,
    string? BirthPlace = null);
