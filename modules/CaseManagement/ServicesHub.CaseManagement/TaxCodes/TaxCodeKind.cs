namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>What a text given as tax code is.</summary>
internal enum TaxCodeKind
{
    /// <summary>Nothing was given.</summary>
    None,

    /// <summary>Codice fiscale, sixteen characters.</summary>
    Personal,

    /// <summary>Codice fiscale provvisorio, eleven digits: given to a person, never to be taken for a company.</summary>
    Temporary,

    /// <summary>Neither of the two.</summary>
    Unrecognised,
}
