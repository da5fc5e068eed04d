namespace ServicesHub.Benchmarks;

/// <summary>Fifty records, the first of many.</summary>
internal sealed class ListBenchmark : IBenchmark
{
    public string Name => "list";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchmarkSetting setting) =>
        [await RecordComparison.RunAsync(setting, "list of 50 against hand-written Npgsql", "/api/case-management/v1/measures", 0.75)];
}
