namespace ServicesHub.Reporting.Confidentiality;

/// <summary>
/// Maximises linear functions over { x ≥ 0 : sums of some x equal, or do not exceed, a number }. Keeps its basis from one
/// function to the next (primal simplex in two phases, Bland's rule once it stalls).
/// </summary>
internal sealed class Simplex
{
    private const double Epsilon = 1e-7;
    private const double Nothing = 1e-12;
    private const int Patience = 200;

    private readonly int variables;
    private readonly List<double[]> rows = [];
    private readonly List<int> basis = [];
    private readonly int width;

    public Simplex(int variables, IReadOnlyList<Sum> sums)
    {
        this.variables = variables;
        var slacks = sums.Count(s => s.IsLimit);
        var artificial = variables + slacks;
        width = artificial + sums.Count - slacks;
        var slack = variables;
        foreach (var sum in sums)
        {
            var row = new double[width + 1];
            foreach (var term in sum.Terms)
                row[term] = 1;
            row[width] = sum.Value;
            var basic = sum.IsLimit ? slack++ : artificial++;
            row[basic] = 1;
            basis.Add(basic);
            rows.Add(row);
        }
        Start(variables + slacks);
        width = variables + slacks;
    }

    /// <summary>A sum of variables that equals a value, or is at most that.</summary>
    public readonly record struct Sum(int[] Terms, double Value, bool IsLimit);

    /// <summary>The point at which the sum of some variables is largest (or, negated, smallest); null when it has no bound.</summary>
    public double[]? Best(IReadOnlyCollection<int> terms, bool smallest = false)
    {
        var gains = new double[rows.Count == 0 ? width + 1 : rows[0].Length];
        foreach (var term in terms)
            gains[term] = smallest ? -1 : 1;
        return Climb(gains, width) ? Point() : null;
    }

    private void Start(int real)
    {
        var gains = new double[width + 1];
        for (var j = real; j < width; j++)
            gains[j] = -1;
        Climb(gains, width);
        for (var i = rows.Count - 1; i >= 0; i--)
        {
            if (basis[i] < real)
                continue;
            var entering = Array.FindIndex(rows[i], 0, real, value => Math.Abs(value) > Epsilon);
            if (entering >= 0)
                Pivot(i, entering, null);
            else
            {
                rows.RemoveAt(i);
                basis.RemoveAt(i);
            }
        }
        for (var i = 0; i < rows.Count; i++)
            rows[i] = [.. rows[i].AsSpan(0, real), rows[i][^1]];
    }

    private bool Climb(double[] gains, int columns)
    {
        for (var i = 0; i < rows.Count; i++)
            Subtract(gains, rows[i], gains[basis[i]]);
        for (var step = 0; ; step++)
        {
            var entering = Entering(gains, columns, first: step > Patience);
            if (entering < 0)
                return true;
            var leaving = Leaving(entering);
            if (leaving < 0)
                return false;
            Pivot(leaving, entering, gains);
        }
    }

    private static int Entering(double[] gains, int columns, bool first)
    {
        var best = -1;
        for (var j = 0; j < columns; j++)
            if (gains[j] > Epsilon && (best < 0 || gains[j] > gains[best]))
            {
                best = j;
                if (first)
                    break;
            }
        return best;
    }

    private int Leaving(int entering)
    {
        var best = -1;
        var least = double.PositiveInfinity;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i][entering] <= Epsilon)
                continue;
            var ratio = rows[i][^1] / rows[i][entering];
            if (ratio < least - Epsilon || (ratio < least + Epsilon && (best < 0 || basis[i] < basis[best])))
                (best, least) = (i, Math.Min(ratio, least));
        }
        return best;
    }

    /// <summary>Rows of such sums stay mostly empty, so only what is there is worked on.</summary>
    private void Pivot(int leaving, int entering, double[]? gains)
    {
        var row = rows[leaving];
        var pivot = row[entering];
        var filled = new List<int>();
        for (var j = 0; j < row.Length; j++)
        {
            row[j] = Math.Abs(row[j]) <= Nothing ? 0 : row[j] / pivot;
            if (row[j] != 0)
                filled.Add(j);
        }
        var places = filled.ToArray();
        for (var i = 0; i < rows.Count; i++)
            if (i != leaving)
                Subtract(rows[i], row, rows[i][entering], places);
        if (gains is not null)
            Subtract(gains, row, gains[entering], places);
        basis[leaving] = entering;
    }

    private static void Subtract(double[] from, double[] row, double factor, int[] places)
    {
        if (Math.Abs(factor) <= Nothing)
            return;
        foreach (var j in places)
            from[j] -= factor * row[j];
    }

    private static void Subtract(double[] from, double[] row, double factor)
    {
        if (Math.Abs(factor) <= Nothing)
            return;
        for (var j = 0; j < from.Length; j++)
            from[j] -= factor * row[j];
    }

    private double[] Point()
    {
        var point = new double[variables];
        for (var i = 0; i < rows.Count; i++)
            if (basis[i] < variables)
                point[basis[i]] = rows[i][^1];
        return point;
    }
}
