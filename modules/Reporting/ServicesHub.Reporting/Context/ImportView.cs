namespace ServicesHub.Reporting.Context;

/// <summary>What an import will do, or did, and every bad row.</summary>
internal sealed record ImportView(
    Guid Id, string State, string FileName, string? Dataflow, int Good, int Bad, int Added, int Changed, int Unchanged,
    DateTimeOffset CreatedAt, DateTimeOffset? ConfirmedAt, IReadOnlyList<RowProblem> Problems)
{
    public static ImportView Of(ContextImport i) => new(
        i.Id, i.ConfirmedAt is null ? "preview" : "confirmed", i.FileName, i.Dataflow, i.Good, i.Bad, i.Added, i.Changed, i.Unchanged,
        i.CreatedAt, i.ConfirmedAt, i.ProblemsOf());
}
