namespace ServicesHub.Reporting.Confidentiality;

/// <summary>
/// What a reader who knows every shown number of a table may still believe: all non-negative fillings of the hidden
/// cells that add up. A more knowing reader also knows which cells are hidden for being small.
/// </summary>
internal sealed class FeasibleRegion
{
    private readonly Lattice lattice;
    private readonly List<int> unknown = [];
    private readonly double[] shown;
    private readonly List<int>[] terms;
    private readonly double[] low;
    private readonly double[] high;
    private readonly Simplex simplex;

    /// <param name="table">The true counts.</param>
    /// <param name="hidden">Which cells are not shown.</param>
    /// <param name="small">Cells known to be at most <paramref name="limit"/>; none for the ordinary reader.</param>
    /// <param name="limit">The largest small number.</param>
    public FeasibleRegion(CountedTable table, bool[] hidden, IReadOnlyCollection<int> small, int limit)
    {
        lattice = table.Lattice;
        terms = [.. lattice.All.Select(_ => new List<int>())];
        shown = new double[lattice.Count];
        foreach (var cell in lattice.Interior)
        {
            if (hidden[cell])
                unknown.Add(cell);
            foreach (var over in lattice.Covering(cell))
                if (hidden[cell])
                    terms[over].Add(unknown.Count - 1);
                else
                    shown[over] += table[cell];
        }
        (low, high) = ([.. lattice.All.Select(cell => (double)table[cell])], [.. lattice.All.Select(cell => (double)table[cell])]);
        var sums = lattice.All.Where(cell => !hidden[cell] && terms[cell].Count > 0)
            .Select(cell => new Simplex.Sum([.. terms[cell]], table[cell] - shown[cell], false))
            .Concat(small.Where(cell => terms[cell].Count > 0).Select(cell => new Simplex.Sum([.. terms[cell]], limit - shown[cell], true)));
        simplex = new Simplex(unknown.Count, [.. sums]);
    }

    /// <summary>Whether at least <paramref name="width"/> lies between the smallest and the largest value a cell may have.</summary>
    public bool IsWide(int cell, double width)
    {
        const double rounding = 1e-6;
        return Wide() || (See(cell, smallest: false) && Wide()) || (See(cell, smallest: true) && Wide());

        bool Wide() => high[cell] - low[cell] >= width - rounding;
    }

    /// <summary>Every point that is found speaks for all cells, so most need no search of their own.</summary>
    private bool See(int cell, bool smallest)
    {
        if (simplex.Best(terms[cell], smallest) is not { } point)
        {
            high[cell] = double.PositiveInfinity;
            return true;
        }
        var values = (double[])shown.Clone();
        for (var i = 0; i < unknown.Count; i++)
            foreach (var over in lattice.Covering(unknown[i]))
                values[over] += point[i];
        for (var i = 0; i < values.Length; i++)
            (low[i], high[i]) = (Math.Min(low[i], values[i]), Math.Max(high[i], values[i]));
        return true;
    }
}
