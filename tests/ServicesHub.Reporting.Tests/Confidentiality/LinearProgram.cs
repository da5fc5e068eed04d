namespace ServicesHub.Reporting.Tests.Confidentiality;

/// <summary>
/// Maximises c·x over x ≥ 0, A x = b, by the two-phase tableau with Bland's rule throughout. Written apart from the code it
/// audits, slow and plain.
/// </summary>
internal static class LinearProgram
{
    private const double Zero = 1e-9;

    /// <summary>The largest value; infinity without a bound, NaN without a point.</summary>
    public static double Maximise(double[] c, List<(double[] Row, double Value)> equations)
    {
        var n = c.Length;
        var m = equations.Count;
        var t = new double[m + 1, n + m + 1];
        var basis = new int[m];
        for (var i = 0; i < m; i++)
        {
            var sign = equations[i].Value < 0 ? -1 : 1;
            for (var j = 0; j < n; j++)
                t[i, j] = sign * equations[i].Row[j];
            t[i, n + i] = 1;
            t[i, n + m] = sign * equations[i].Value;
            basis[i] = n + i;
            for (var j = 0; j <= n + m; j++)
                if (j < n || j == n + m)
                    t[m, j] += t[i, j];
        }
        if (!Climb(t, basis, n + m, n) || t[m, n + m] > 1e-6)
            return double.NaN;
        for (var i = 0; i < m; i++)
            for (var j = 0; basis[i] >= n && j < n; j++)
                if (Math.Abs(t[i, j]) > 1e-7)
                    Pivot(t, basis, i, j);
        for (var j = 0; j <= n + m; j++)
            t[m, j] = j < n ? c[j] : 0;
        for (var i = 0; i < m; i++)
            if (basis[i] < n && Math.Abs(t[m, basis[i]]) > 0)
                Subtract(t, m, i, t[m, basis[i]]);
        return Climb(t, basis, n, n) ? -t[m, n + m] : double.PositiveInfinity;
    }

    private static bool Climb(double[,] t, int[] basis, int right, int allowed)
    {
        var m = basis.Length;
        var last = t.GetLength(1) - 1;
        while (true)
        {
            var entering = Enumerable.Range(0, Math.Min(right, allowed)).FirstOrDefault(j => t[m, j] > Zero * 100, -1);
            if (entering < 0)
                return true;
            var leaving = Enumerable.Range(0, m).Where(i => t[i, entering] > 1e-7)
                .OrderBy(i => Math.Round(t[i, last] / t[i, entering], 9)).ThenBy(i => basis[i]).FirstOrDefault(-1);
            if (leaving < 0)
                return false;
            Pivot(t, basis, leaving, entering);
        }
    }

    private static void Pivot(double[,] t, int[] basis, int row, int column)
    {
        var pivot = t[row, column];
        for (var j = 0; j < t.GetLength(1); j++)
            t[row, j] /= pivot;
        for (var i = 0; i < t.GetLength(0); i++)
            if (i != row && Math.Abs(t[i, column]) > 0)
                Subtract(t, i, row, t[i, column]);
        basis[row] = column;
    }

    private static void Subtract(double[,] t, int from, int row, double factor)
    {
        for (var j = 0; j < t.GetLength(1); j++)
            t[from, j] -= factor * t[row, j];
    }
}
