namespace ServicesHub.CaseManagement.Imports;

/// <summary>What an import will do, or did, and every bad row.</summary>
internal sealed record ImportView(
    Guid Id, string State, string FileName, int Good, int Bad, int Warnings, int Added, int Completed, int Unchanged,
    DateTimeOffset? ConfirmedAt, IReadOnlyList<ImportProblem> Problems)
{
    public static ImportView Of(PeopleImport import) => new(
        import.Id, import.ConfirmedAt is null ? "preview" : "confirmed", import.FileName, import.Good, import.Bad, import.Warnings,
        import.Added, import.Completed, import.Unchanged, import.ConfirmedAt, import.ProblemsOf());
}
