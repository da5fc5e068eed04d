namespace ServicesHub.CaseManagement.People;

internal enum IdentifierKind
{
    /// <summary>Codice fiscale of sixteen characters.</summary>
    TaxCode,

    /// <summary>Codice fiscale provvisorio of eleven digits.</summary>
    TemporaryTaxCode,

    Other,
}
