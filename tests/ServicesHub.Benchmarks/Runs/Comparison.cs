namespace ServicesHub.Benchmarks;

/// <summary>Compares a subject with its reference in rounds of reference, subject, subject, reference, so that drift hits both alike.</summary>
internal static class Comparison
{
    /// <summary>Subject through reference, in each round.</summary>
    public static async Task<Spread> RatioAsync(int rounds, Func<Task<double>> reference, Func<Task<double>> subject)
    {
        var ratios = new List<double>();
        for (var round = 0; round < rounds; round++)
        {
            var first = await reference();
            var measured = await subject() + await subject();
            ratios.Add(measured / (first + await reference()));
        }
        return Spread.Of(ratios);
    }
}
