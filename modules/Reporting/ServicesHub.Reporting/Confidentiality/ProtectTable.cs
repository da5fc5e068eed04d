namespace ServicesHub.Reporting.Confidentiality;

/// <summary>
/// Decides which cells of a table and of its margins are hidden. First every count below the threshold, zeros included
/// (G.U. 14.1.2019 n. 11, Allegato 1 art. 5). Then more, until what a reader can compute for any hidden cell from all that
/// is shown leaves a range of at least threshold - 1, and more than one value even if she knows which cells are small.
/// </summary>
internal sealed class ProtectTable
{
    private readonly CountedTable table;
    private readonly int threshold;
    private readonly IReadOnlySet<int> always;
    private readonly bool[] hidden;

    private ProtectTable(CountedTable table, int threshold, IReadOnlySet<int> always, IReadOnlyList<bool>? before)
    {
        (this.table, this.threshold, this.always) = (table, threshold, always);
        hidden = [.. Lattice.All.Select(cell => table[cell] < threshold || before?[cell] == true)];
    }

    private Lattice Lattice => table.Lattice;

    /// <param name="table">The true counts.</param>
    /// <param name="threshold">The smallest count that may be shown.</param>
    /// <param name="always">Cells published elsewhere too, which are hidden only when they are small themselves.</param>
    /// <param name="before">What an earlier publication of the same year hid, which stays hidden.</param>
    /// <returns>For each cell whether it is hidden.</returns>
    public static bool[] Run(CountedTable table, int threshold, IReadOnlySet<int> always, IReadOnlyList<bool>? before = null)
    {
        var protection = new ProtectTable(table, threshold, always, before);
        protection.PairLonelyCells();
        protection.WidenRanges();
        return protection.hidden;
    }

    /// <summary>A hidden cell alone in a sum follows by subtraction: give it company first, it is cheap to see.</summary>
    private void PairLonelyCells()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var cell in Lattice.All.Where(cell => hidden[cell]))
                for (var dimension = 0; dimension < Lattice.Dimensions; dimension++)
                    changed |= IsLonely(cell, dimension) && Hide(Smallest(Lattice.Neighbours(cell, dimension)) ?? Smallest([Lattice.Margin(cell, dimension)]));
        }
    }

    private bool IsLonely(int cell, int dimension) =>
        Lattice.Coordinate(cell, dimension) > 0 && !Lattice.Neighbours(cell, dimension).Any(other => hidden[other]);

    private void WidenRanges()
    {
        var safe = new bool[Lattice.Count];
        while (Exposed(safe) is { Count: > 0 } exposed)
        {
            var progress = false;
            var touched = new HashSet<int>();
            foreach (var cell in exposed.Where(cell => !Around(cell).Any(touched.Contains)))
                if (Companion(cell) is { } companion)
                {
                    touched.Add(companion);
                    progress |= Hide(companion);
                }
            if (!progress)
                return; // Everything is hidden but what is published elsewhere.
        }
    }

    private List<int> Exposed(bool[] safe)
    {
        var small = Lattice.All.Where(cell => table[cell] < threshold).ToList();
        var largest = small.Where(cell => !LiesWithinSmall(cell)).ToList();
        var reader = new FeasibleRegion(table, hidden, [], 0);
        var knowing = new FeasibleRegion(table, hidden, largest, threshold - 1);
        foreach (var cell in Lattice.All.Where(cell => hidden[cell] && !safe[cell]))
            safe[cell] = reader.IsWide(cell, threshold - 1) && knowing.IsWide(cell, 1);
        return [.. Lattice.All.Where(cell => hidden[cell] && !safe[cell]).OrderBy(cell => table[cell])];
    }

    private bool LiesWithinSmall(int cell) => Enumerable.Range(0, Lattice.Dimensions)
        .Any(dimension => Lattice.Coordinate(cell, dimension) > 0 && table[Lattice.Margin(cell, dimension)] < threshold);

    private int? Companion(int cell) =>
        Smallest(Around(cell)) ?? Lattice.All.Where(MayHide).OrderByDescending(Lattice.Depth).ThenBy(other => table[other]).Cast<int?>().FirstOrDefault();

    private IEnumerable<int> Around(int cell) => Enumerable.Range(0, Lattice.Dimensions)
        .Where(dimension => Lattice.Coordinate(cell, dimension) > 0)
        .SelectMany(dimension => Lattice.Categories(dimension) > 1 ? Lattice.Neighbours(cell, dimension) : [Lattice.Margin(cell, dimension)]);

    private int? Smallest(IEnumerable<int> cells) => cells.Where(MayHide).OrderBy(cell => table[cell]).Cast<int?>().FirstOrDefault();

    private bool MayHide(int cell) => !hidden[cell] && !always.Contains(cell);

    private bool Hide(int? cell)
    {
        if (cell is { } found)
            hidden[found] = true;
        return cell is not null;
    }
}
