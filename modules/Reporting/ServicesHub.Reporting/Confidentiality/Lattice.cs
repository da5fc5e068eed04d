namespace ServicesHub.Reporting.Confidentiality;

/// <summary>
/// The cells of a table together with all its margins, as numbers from 0. Along each dimension coordinate 0 is the total
/// and 1 to n are the categories; cell 0 is the grand total.
/// </summary>
internal sealed class Lattice
{
    private readonly int[] sizes;
    private readonly int[] strides;

    public Lattice(IEnumerable<int> categories)
    {
        sizes = [.. categories.Select(count => count + 1)];
        strides = new int[sizes.Length];
        Count = 1;
        for (var dimension = sizes.Length - 1; dimension >= 0; dimension--)
        {
            strides[dimension] = Count;
            Count *= sizes[dimension];
        }
    }

    public int Dimensions => sizes.Length;

    public int Count { get; }

    public IEnumerable<int> All => Enumerable.Range(0, Count);

    /// <summary>The cells without a total: what the margins sum.</summary>
    public IEnumerable<int> Interior => All.Where(cell => Depth(cell) == Dimensions);

    public int Categories(int dimension) => sizes[dimension] - 1;

    public int Coordinate(int cell, int dimension) => cell / strides[dimension] % sizes[dimension];

    public int CellAt(IReadOnlyList<int> coordinates) => coordinates.Select((c, dimension) => c * strides[dimension]).Sum();

    /// <summary>How many of its coordinates are not totals: 0 for the grand total.</summary>
    public int Depth(int cell) => Enumerable.Range(0, Dimensions).Count(dimension => Coordinate(cell, dimension) > 0);

    /// <summary>The other cells that add up with this one to the same margin along a dimension.</summary>
    public IEnumerable<int> Neighbours(int cell, int dimension)
    {
        var start = Margin(cell, dimension);
        return Enumerable.Range(1, Categories(dimension)).Select(c => start + c * strides[dimension]).Where(other => other != cell);
    }

    /// <summary>The sum over a dimension that the cell belongs to.</summary>
    public int Margin(int cell, int dimension) => cell - Coordinate(cell, dimension) * strides[dimension];

    /// <summary>An interior cell and every margin it is summed into.</summary>
    public IReadOnlyList<int> Covering(int interior)
    {
        var covering = new List<int> { interior };
        for (var dimension = 0; dimension < Dimensions; dimension++)
        {
            var step = Coordinate(interior, dimension) * strides[dimension];
            covering.AddRange(covering.ConvertAll(cell => cell - step));
        }
        return covering;
    }
}
