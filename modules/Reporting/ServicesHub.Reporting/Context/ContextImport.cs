using System.Text.Json;
using ServicesHub.Data;

namespace ServicesHub.Reporting.Context;

/// <summary>A file of context figures that was read and waits for confirmation, or was confirmed.</summary>
internal sealed class ContextImport : IVersioned, IStamped
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string FileName { get; set; } = "";

    public string? Dataflow { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    /// <summary>JSON of the good rows; emptied at confirmation.</summary>
    public string Rows { get; set; } = "[]";

    /// <summary>JSON of everything that was found wrong.</summary>
    public string Problems { get; set; } = "[]";

    public int Good { get; set; }

    public int Bad { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    public IReadOnlyList<SdmxRow> RowsOf() => JsonSerializer.Deserialize<List<SdmxRow>>(Rows) ?? [];

    public IReadOnlyList<RowProblem> ProblemsOf() => JsonSerializer.Deserialize<List<RowProblem>>(Problems) ?? [];
}
