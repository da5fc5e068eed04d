using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ServicesHub.Reporting.Confidentiality;
using ServicesHub.Reporting.Indicators;

namespace ServicesHub.Reporting.Tables;

/// <summary>
/// Makes the publication of a source from those who count: the same people give the same publication. A later one of the
/// same year names the same categories and hides at least the same cells, so that the two together tell no more.
/// </summary>
internal static class MakePublication
{
    /// <summary>Grows when sources, dimensions or categories are defined otherwise.</summary>
    public const int DefinitionVersion = 1;

    public static Publication Of(FactSource source, int year, DateOnly asOf, IReadOnlyList<Subject> subjects, Publication? before)
    {
        var threshold = Thresholds.Of(source.Dimensions.Select(d => d.Code), asOf);
        var named = source.Dimensions.Select((_, i) => Named(subjects, i, threshold, before)).ToList();
        var lattice = new Lattice(named.Select(n => n.Count));
        var table = CountedTable.Of(lattice, subjects.Select(s => lattice.CellAt([.. named.Select((n, i) => NamedCategories.Place(n, s.Categories[i]))])));
        var hidden = ProtectTable.Run(table, threshold, Headlines(source, named, lattice), Hidden(before, named));
        var publication = new Publication
        {
            Source = source.Name,
            Year = year,
            AsOf = asOf,
            Threshold = threshold,
            DefinitionVersion = DefinitionVersion,
            Cells = new PublishedCells([.. source.Dimensions.Select(d => d.Code)], named, [.. lattice.All.Select(cell => hidden[cell] ? null : (int?)table[cell])]),
        };
        publication.Hash = HashOf(publication);
        return publication;
    }

    public static string HashOf(Publication p) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(
        CultureInfo.InvariantCulture, $"{p.Source}|{p.Year}|{p.AsOf:yyyy-MM-dd}|{p.Threshold}|{p.DefinitionVersion}|{JsonSerializer.Serialize(p.Cells)}"))));

    /// <summary>The names of the earlier publication; a category that it does not place needs the others to stand among.</summary>
    private static IReadOnlyList<string> Named(IReadOnlyList<Subject> subjects, int dimension, int threshold, Publication? before)
    {
        var categories = subjects.Select(s => s.Categories[dimension]);
        if (before?.Cells.Categories[dimension] is not { } earlier)
            return NamedCategories.Of(categories, threshold);
        return categories.All(c => NamedCategories.Place(earlier, c) > 0) ? earlier : [.. earlier, Dimension.Others];
    }

    /// <summary>The totals that stand beside targets as the actuals of indicators.</summary>
    private static HashSet<int> Headlines(FactSource source, List<IReadOnlyList<string>> named, Lattice lattice)
    {
        var slices = IndicatorDictionary.On(DateOnly.MaxValue).Where(i => i.Source == source.Name && i.Slice is not null).Select(i => i.Slice!);
        return [0, .. slices.Select(s => (Dimension: source.Dimensions.ToList().FindIndex(d => d.Code == s.Dimension), s.Category))
            .Where(s => named[s.Dimension].Contains(s.Category))
            .Select(s => lattice.CellAt([.. named.Select((n, i) => i == s.Dimension ? NamedCategories.Place(n, s.Category) : 0)]))];
    }

    private static bool[]? Hidden(Publication? before, List<IReadOnlyList<string>> named)
    {
        if (before is null)
            return null;
        var lattice = new Lattice(named.Select(n => n.Count));
        var earlier = new Lattice(before.Cells.Categories.Select(n => n.Count));
        return [.. lattice.All.Select(cell =>
        {
            var coordinates = named.Select((_, i) => lattice.Coordinate(cell, i)).ToList();
            return coordinates.Select((c, i) => c <= earlier.Categories(i)).All(known => known) && before.Cells.Values[earlier.CellAt(coordinates)] is null;
        })];
    }
}
