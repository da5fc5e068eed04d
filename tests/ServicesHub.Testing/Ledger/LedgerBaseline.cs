using Npgsql;

namespace ServicesHub.Testing;

/// <summary>What the database held before the writes of a ledger began.</summary>
/// <param name="Since">The database's time.</param>
/// <param name="LastEntry">The newest audit entry.</param>
/// <param name="LastCase">The last number given to a case this year.</param>
/// <param name="Handled">How many cases reporting had heard of.</param>
public sealed record LedgerBaseline(DateTime Since, long LastEntry, int LastCase, long Handled)
{
    internal const string Figures = """
        select clock_timestamp(), coalesce((select max(id) from hub.audit), 0),
               coalesce((select last from case_management.counters where series = 'case-' || to_char(now() at time zone 'Europe/Rome', 'YYYY')), 0),
               (select count(*) from hub.receipts where handler = 'reporting/CountPersonTakenInCharge')
        """;

    /// <summary>Waits until nothing is under way and takes the figures.</summary>
    /// <param name="administrator">The superuser's connection.</param>
    public static async Task<LedgerBaseline> TakeAsync(string administrator)
    {
        await LedgerQuiet.WaitAsync(administrator);
        await using var connection = new NpgsqlConnection(administrator);
        await connection.OpenAsync();
        return await ReadAsync(connection);
    }

    internal static async Task<LedgerBaseline> ReadAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Figures, connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new(reader.GetDateTime(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetInt64(3));
    }
}
