namespace ServicesHub.Reporting.Tables;

/// <summary>The shown numbers of a table with all its margins.</summary>
/// <param name="Dimensions">Codes of the dimensions, in order.</param>
/// <param name="Categories">Named categories of each dimension.</param>
/// <param name="Values">One value for each cell of the lattice; null where it is hidden.</param>
internal sealed record PublishedCells(IReadOnlyList<string> Dimensions, IReadOnlyList<IReadOnlyList<string>> Categories, IReadOnlyList<int?> Values)
{
    /// <summary>Whether another publication names the same categories and hides the same cells.</summary>
    public bool HidesTheSame(PublishedCells other) =>
        Categories.Count == other.Categories.Count && Categories.Zip(other.Categories).All(pair => pair.First.SequenceEqual(pair.Second))
        && Values.Select(v => v is null).SequenceEqual(other.Values.Select(v => v is null));
}
