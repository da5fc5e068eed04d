namespace ServicesHub.CaseManagement.TaxCodes;

/// <summary>What a tax code is and what was found on it; nothing is decoded from a wrong or a temporary one.</summary>
internal sealed record TaxCodeResult(
    TaxCodeKind Kind,
    string Value,
    DecodedTaxCode? Decoded,
    IReadOnlyList<TaxCodeFinding> Findings)
{
    /// <summary>Whether the code may be stored: form and check character are right. Warnings do not matter.</summary>
    public bool IsValid => Kind is TaxCodeKind.Personal or TaxCodeKind.Temporary && !Errors.Any();

    public IEnumerable<TaxCodeFinding> Errors => Findings.Where(finding => finding.Severity == FindingSeverity.Error);

    public IEnumerable<TaxCodeFinding> Warnings => Findings.Where(finding => finding.Severity == FindingSeverity.Warning);
}
