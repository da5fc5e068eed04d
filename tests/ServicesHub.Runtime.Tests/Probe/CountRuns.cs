using Npgsql;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime.Tests.Probe;

internal sealed class CountRuns(NpgsqlDataSource database, ICurrentUser user) : IScheduledJob
{
    public string Name => "probe.count-runs";

    public TimeSpan Every => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("insert into hub.probe_runs (job, by_system) values ($1, $2)");
        command.Parameters.Add(new() { Value = Name });
        command.Parameters.Add(new() { Value = user.IsSystem });
        await command.ExecuteNonQueryAsync(ct);
        await Task.Delay(200, ct);
    }
}
