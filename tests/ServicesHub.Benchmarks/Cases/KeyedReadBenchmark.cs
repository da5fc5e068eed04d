namespace ServicesHub.Benchmarks;

/// <summary>One record by its key, who asks and what she may do included.</summary>
internal sealed class KeyedReadBenchmark : IBenchmark
{
    public string Name => "keyed-read";

    public async Task<IReadOnlyList<Figure>> RunAsync(BenchmarkSetting setting)
    {
        var enrolment = await setting.Database.AskAsync<Guid>("""
            select e.id from training.enrolments e join hub.users u on u.id = e.operator_id where u.user_name = $1 order by e.id limit 1
            """, BenchmarkDatabase.Operator);
        return [await RecordComparison.RunAsync(setting, "keyed read against hand-written Npgsql", $"/api/training/v1/enrolments/{enrolment}", 0.80)];
    }
}
