namespace ServicesHub.Reporting.Tables;

/// <summary>A published table with its margins, as page, CSV and API show it alike.</summary>
/// <param name="Source">The source of the facts.</param>
/// <param name="Year">The year counted.</param>
/// <param name="AsOf">The last day counted.</param>
/// <param name="DefinitionVersion">Version of sources and dimensions.</param>
/// <param name="Threshold">Counts below it are not shown.</param>
/// <param name="Hash">SHA-256 of the publication that the table is cut from: the same for all its tables.</param>
/// <param name="Filters">The categories to which it is cut.</param>
/// <param name="Dimensions">Its dimensions with their categories; <c>total</c> comes besides.</param>
/// <param name="Cells">All cells and margins, totals first.</param>
public sealed record TableView(
    string Source, int Year, DateOnly AsOf, int DefinitionVersion, int Threshold, string Hash,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Filters, IReadOnlyList<DimensionView> Dimensions, IReadOnlyList<CellView> Cells)
{
    /// <summary>The cell of some categories; dimensions not named are summed.</summary>
    public CellView Cell(params (string Dimension, string Category)[] at) => Cells.First(cell =>
        cell.At.All(own => own.Value == (at.FirstOrDefault(a => a.Dimension == own.Key).Category ?? Indicators.Dimension.Total)));
}
