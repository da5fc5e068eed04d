using System.Diagnostics;
using Npgsql;

namespace ServicesHub.Testing;

/// <summary>Waits until every event has been delivered; parked ones wait for a person and do not count.</summary>
public static class LedgerQuiet
{
    private const string UnderWay = """
        select coalesce(sum(waiting), 0)::bigint, coalesce(string_agg(waiting || ' in ' || place, ', '), '')
        from (
          select 'outbox' as place, count(*) as waiting from hub.outbox
          union all
          select recipient, count(*) from hub.messages where recipient like 'hub-%' group by recipient) as places
        where waiting > 0
        """;

    /// <param name="administrator">The superuser's connection.</param>
    /// <param name="patience">How long nothing may be delivered before something is stuck; 60 s unless said.</param>
    /// <returns>How long it took.</returns>
    /// <exception cref="TimeoutException">Events are stuck.</exception>
    public static async Task<TimeSpan> WaitAsync(string administrator, TimeSpan? patience = null)
    {
        var since = Stopwatch.StartNew();
        var progress = Stopwatch.StartNew();
        await using var connection = new NpgsqlConnection(administrator);
        await connection.OpenAsync();
        for (var least = long.MaxValue; ;)
        {
            var (waiting, places) = await ReadAsync(connection);
            if (waiting == 0)
                return since.Elapsed;
            if (waiting < least)
            {
                least = waiting;
                progress.Restart();
            }
            if (progress.Elapsed > (patience ?? TimeSpan.FromSeconds(60)))
                throw new TimeoutException($"No event was delivered for {progress.Elapsed}, {since.Elapsed} after the last write. Waiting: {places}.");
            await Task.Delay(20);
        }
    }

    private static async Task<(long Waiting, string Places)> ReadAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(UnderWay, connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetString(1));
    }
}
