namespace ServicesHub.Benchmarks;

/// <summary>What a case works with.</summary>
/// <param name="Options">How long it measures.</param>
/// <param name="Database">The database of the run.</param>
/// <param name="Notes">Takes lines that explain a figure: processor time for each request, rates.</param>
internal sealed record BenchmarkSetting(RunOptions Options, BenchmarkDatabase Database, Action<string> Notes);
