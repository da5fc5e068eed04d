using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Context;

/// <summary>Reads a file of context figures and says what would happen. Nothing changes yet.</summary>
internal sealed class PreviewImport(ReportingDb db, IAudit audit) : IUseCase
{
    public async Task<ContextImport> ExecuteAsync(Stream file, string? fileName, CancellationToken ct)
    {
        var read = await SdmxCsv.ReadAsync(file, ct);
        var import = new ContextImport
        {
            FileName = Name(fileName),
            Dataflow = read.Rows.Select(r => r.Dataflow).FirstOrDefault(),
            Rows = JsonSerializer.Serialize(read.Rows),
            Problems = JsonSerializer.Serialize(read.Problems),
            Good = read.Rows.Count,
            Bad = read.Problems.Select(p => p.Row).Distinct().Count(),
        };
        await CompareAsync(import, read.Rows, ct);
        db.Imports.Add(import);
        audit.Note("reporting.import-read", import.Id);
        await db.SaveChangesAsync(ct);
        return import;
    }

    internal async Task CompareAsync(ContextImport import, IReadOnlyList<SdmxRow> rows, CancellationToken ct)
    {
        var known = await db.Observations.AsNoTracking().Where(o => o.Dataflow == import.Dataflow)
            .ToDictionaryAsync(o => (o.Area, o.Series, o.Year), o => (o.Value, o.Status), ct);
        import.Added = rows.Count(r => !known.ContainsKey((r.Area, r.Series, r.Year)));
        import.Unchanged = rows.Count(r => known.TryGetValue((r.Area, r.Series, r.Year), out var own) && own == (r.Value, r.Status));
        import.Changed = rows.Count - import.Added - import.Unchanged;
    }

    private static string Name(string? fileName)
    {
        var name = new string([.. Path.GetFileName(fileName ?? "").Where(c => !char.IsControl(c))]).Trim();
        return name.Length switch { 0 => "istat.csv", > 200 => name[..200], _ => name };
    }
}
