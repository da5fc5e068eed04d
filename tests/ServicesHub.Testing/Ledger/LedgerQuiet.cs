using System.Diagnostics;
using Npgsql;

namespace ServicesHub.Testing;

/// <summary>Waits until every event has been delivered; parked ones wait for a person and do not count.</summary>
public static class LedgerQuiet
{
    private const string UnderWay = "select (select count(*) from hub.outbox) + (select count(*) from hub.messages where recipient like 'hub-%')";

    /// <param name="administrator">The superuser's connection.</param>
    /// <param name="patience">How long to wait; 60 s unless said.</param>
    /// <returns>How long it took.</returns>
    /// <exception cref="TimeoutException">Events are still under way.</exception>
    public static async Task<TimeSpan> WaitAsync(string administrator, TimeSpan? patience = null)
    {
        var since = Stopwatch.StartNew();
        await using var connection = new NpgsqlConnection(administrator);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(UnderWay, connection);
        while (await command.ExecuteScalarAsync() is long and > 0)
        {
            if (since.Elapsed > (patience ?? TimeSpan.FromSeconds(60)))
                throw new TimeoutException($"Events are still under way after {since.Elapsed}.");
            await Task.Delay(20);
        }
        return since.Elapsed;
    }
}
