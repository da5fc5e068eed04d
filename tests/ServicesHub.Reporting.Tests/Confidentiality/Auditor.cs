using ServicesHub.Reporting.Confidentiality;

namespace ServicesHub.Reporting.Tests.Confidentiality;

/// <summary>
/// Plays the reader: knows every shown number, that counts are not negative, and how margins add up. Has one unknown for each hidden
/// cell and margin and one equation for each sum, and finds how far each unknown can go.
/// </summary>
internal sealed class Auditor
{
    private readonly Lattice lattice;
    private readonly int?[] shown;
    private readonly List<int> unknown;
    private readonly List<(double[] Row, double Value)> equations = [];

    public Auditor(Lattice lattice, IReadOnlyList<int?> shown, IReadOnlyCollection<int>? knownSmall = null, int limit = 0)
    {
        (this.lattice, this.shown) = (lattice, [.. shown]);
        unknown = [.. lattice.All.Where(cell => shown[cell] is null)];
        var bounded = knownSmall?.Where(unknown.Contains).ToList() ?? [];
        var width = unknown.Count + bounded.Count;
        foreach (var (total, parts) in Sums())
            Add(width, total, parts);
        foreach (var (index, cell) in bounded.Index())
        {
            var row = new double[width];
            (row[unknown.IndexOf(cell)], row[unknown.Count + index]) = (1, 1);
            equations.Add((row, limit));
        }
        Width = width;
    }

    private int Width { get; }

    public IReadOnlyList<int> Unknown => unknown;

    public (double Low, double High) Range(int cell)
    {
        var goal = new double[Width];
        goal[unknown.IndexOf(cell)] = 1;
        var high = LinearProgram.Maximise(goal, equations);
        goal[unknown.IndexOf(cell)] = -1;
        return (-LinearProgram.Maximise(goal, equations), high);
    }

    /// <summary>Every hidden cell whose range is narrower than asked, as sentences.</summary>
    public IReadOnlyList<string> Leaks(double width) =>
        [.. unknown.Select(cell => (Cell: cell, Range: Range(cell))).Where(c => !(c.Range.High - c.Range.Low >= width - 1e-6))
            .Select(c => $"cell {c.Cell} lies between {c.Range.Low:0.##} and {c.Range.High:0.##}")];

    private IEnumerable<(int Total, List<int> Parts)> Sums()
    {
        for (var dimension = 0; dimension < lattice.Dimensions; dimension++)
            foreach (var total in lattice.All.Where(cell => lattice.Coordinate(cell, dimension) == 0))
                yield return (total, [.. lattice.All.Where(cell => lattice.Coordinate(cell, dimension) > 0 && lattice.Margin(cell, dimension) == total)]);
    }

    private void Add(int width, int total, List<int> parts)
    {
        var row = new double[width];
        var value = 0.0;
        foreach (var (cell, sign) in parts.Select(part => (part, 1)).Append((total, -1)))
            if (shown[cell] is { } known)
                value -= sign * known;
            else
                row[unknown.IndexOf(cell)] = sign;
        if (row.Any(factor => factor != 0))
            equations.Add((row, value));
    }
}
