using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Reporting.Indicators;

namespace ServicesHub.Reporting.Tables;

/// <summary>The published table of a source for a year, by dimensions and filters; null while nothing is published.</summary>
internal sealed class ReadTable(ReportingDb db, NameCategories names) : IUseCase
{
    private const int MostDimensions = 3;

    public async Task<TableView?> ExecuteAsync(string source, int year, TableQuestion question, CancellationToken ct) =>
        await LatestAsync(source, year, ct) is { } publication
            ? new CutTable(publication, question).Run(await names.ExecuteAsync(publication, ct)) : null;

    /// <summary>The table of an indicator; null also while its slice is too small to be named.</summary>
    public async Task<TableView?> ExecuteAsync(IndicatorDefinition indicator, int year, TableQuestion question, CancellationToken ct)
    {
        if (await LatestAsync(indicator.Source, year, ct) is not { } publication)
            return null;
        var filters = new Dictionary<string, IReadOnlyList<string>>(question.Filters);
        if (indicator.Slice is { } slice)
        {
            if (!publication.Cells.Categories[publication.Cells.Dimensions.ToList().IndexOf(slice.Dimension)].Contains(slice.Category))
                return null;
            filters[slice.Dimension] = [slice.Category];
        }
        return new CutTable(publication, question with { Filters = filters }).Run(await names.ExecuteAsync(publication, ct));
    }

    public Task<List<int>> YearsAsync(string source, CancellationToken ct) =>
        db.Publications.Where(p => p.Source == source).Select(p => p.Year).Distinct().OrderDescending().ToListAsync(ct);

    /// <summary>The dimensions asked for, checked against those allowed.</summary>
    public static IReadOnlyList<string> CheckBy(IReadOnlyList<string>? by, IReadOnlyList<string> allowed)
    {
        var asked = by is null or [] ? [.. allowed.Take(2)] : by.Select(d => d.Trim()).ToList();
        var problems = new ProblemList();
        foreach (var dimension in asked.Where(d => !allowed.Contains(d)))
            problems.Add("by", "dimension-not-allowed",
                $"«{dimension}» non è una disaggregazione prevista. Scegli tra: {string.Join(", ", allowed)}.",
                $"“{dimension}” is not a disaggregation that is allowed. Choose from: {string.Join(", ", allowed)}.");
        if (asked.Count > MostDimensions || asked.Distinct().Count() < asked.Count)
            problems.Add("by", "dimensions-too-many", "Indica da una a tre dimensioni diverse.", "Name one to three different dimensions.");
        problems.ThrowIfAny();
        return asked;
    }

    private Task<Publication?> LatestAsync(string source, int year, CancellationToken ct) => db.Publications.AsNoTracking()
        .Where(p => p.Source == source && p.Year == year).OrderByDescending(p => p.AsOf).FirstOrDefaultAsync(ct);
}
