using ServicesHub.Abstractions;
using ServicesHub.Reporting.Confidentiality;
using ServicesHub.Reporting.Indicators;

namespace ServicesHub.Reporting.Tables;

/// <summary>
/// Cuts a table from a publication. Every number is one that is published or a sum of such, so that no combination of
/// tables and filters tells more than the publication does: what one would learn by differencing is hidden in all.
/// </summary>
internal sealed class CutTable(Publication publication, TableQuestion question)
{
    private readonly Lattice lattice = new(publication.Cells.Categories.Select(c => c.Count));

    public TableView Run(IReadOnlyDictionary<string, IReadOnlyList<CategoryView>> names)
    {
        var axes = question.By.Select(Axis).ToList();
        var cells = axes.Aggregate<IReadOnlyList<string>, IEnumerable<string[]>>([[]], (rows, axis) => rows.SelectMany(row => axis.Select(code => (string[])[.. row, code])))
            .Select(CellOf).ToList();
        return new TableView(
            publication.Source, publication.Year, publication.AsOf, publication.DefinitionVersion, publication.Threshold, publication.Hash, question.Filters,
            [.. question.By.Select((code, i) => new DimensionView(code, Dimensions.Get(code).Title, [.. names[code].Where(c => axes[i].Contains(c.Code))]))],
            cells);
    }

    private IReadOnlyList<string> Axis(string dimension) =>
        [Dimension.Total, .. question.Filters.GetValueOrDefault(dimension) ?? Categories(dimension)];

    private CellView CellOf(string[] at)
    {
        IEnumerable<int[]> cells = [[]];
        foreach (var dimension in publication.Cells.Dimensions)
            cells = [.. cells.SelectMany(cell => Places(dimension, at).Select(place => (int[])[.. cell, place]))];
        var parts = cells.Select(cell => publication.Cells.Values[lattice.CellAt(cell)]).ToList();
        var value = parts.Contains(null) ? null : (int?)parts.Sum();
        return new CellView(question.By.Zip(at).ToDictionary(pair => pair.First, pair => pair.Second), value, value is null);
    }

    private IEnumerable<int> Places(string dimension, string[] at)
    {
        var own = question.By.Zip(at).Where(pair => pair.First == dimension).Select(pair => pair.Second).FirstOrDefault(Dimension.Total);
        if (own != Dimension.Total)
            return [Place(dimension, own)];
        return question.Filters.TryGetValue(dimension, out var kept) ? kept.Select(category => Place(dimension, category)) : [0];
    }

    private int Place(string dimension, string category) => Categories(dimension).ToList().IndexOf(category) is var place and >= 0
        ? place + 1
        : throw new RuleViolationException("category-not-published", new(
            $"La categoria «{category}» non è pubblicata da sola: sono troppo pochi e stanno tra gli altri. Scegli tra: {string.Join(", ", Categories(dimension))}.",
            $"The category “{category}” is not published by itself: they are too few and stand among the others. Choose from: {string.Join(", ", Categories(dimension))}."),
            "filters");

    private IReadOnlyList<string> Categories(string dimension) =>
        publication.Cells.Categories[publication.Cells.Dimensions.ToList().IndexOf(dimension)];
}
