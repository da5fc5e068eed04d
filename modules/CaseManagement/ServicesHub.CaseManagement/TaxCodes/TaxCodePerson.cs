using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>What the record says of the person; whatever is null or empty is not compared.</summary>
/// <param name="BirthPlace">Code of Agenzia delle Entrate: <c>Z343</c> or that of a municipality.</param>
internal sealed record TaxCodePerson(
    string? FamilyName = null,
    string? GivenName = null,
    PartialDate? BirthDate = null,
    Sex? Sex = null,
    string? BirthPlace = null);
