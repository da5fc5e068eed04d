namespace ServicesHub.CaseManagement.Imports;

/// <summary>That a row was imported once, by its hash, so that the same file twice changes nothing.</summary>
internal sealed class ImportedRow
{
    public Guid InstitutionId { get; set; }

    public string Fingerprint { get; set; } = "";

    public Guid PersonId { get; set; }

    public Guid ImportId { get; set; }
}
