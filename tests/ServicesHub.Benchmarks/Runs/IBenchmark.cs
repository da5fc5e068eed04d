namespace ServicesHub.Benchmarks;

/// <summary>One case of the benchmarks.</summary>
internal interface IBenchmark
{
    /// <summary>As it is named on the command line.</summary>
    string Name { get; }

    /// <summary>Measures it.</summary>
    Task<IReadOnlyList<Figure>> RunAsync(BenchmarkSetting setting);
}
