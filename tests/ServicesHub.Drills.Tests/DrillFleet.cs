using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Drills.Tests;

/// <summary>A gateway and a host with case management and reporting, which reach PostgreSQL through a relay that can cut connections.</summary>
public sealed class DrillFleet : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("hub-drill-").FullName;

    private TestDatabase database = null!;

    public HubFleet Fleet { get; private set; } = null!;

    internal PostgresRelay Relay { get; private set; } = null!;

    /// <summary>The superuser's connection, past the relay.</summary>
    public string Administrator => database.AdminConnectionString;

    /// <summary>The file with the audit's anchors.</summary>
    public string Anchors => Path.Combine(folder, "anchors.txt");

    public async ValueTask InitializeAsync()
    {
        database = await HubDatabases.DemonstrationAsync();
        Relay = PostgresRelay.Start(database.OwnerConnectionString);
        Fleet = await HubFleet.StartAsync(new FleetPlan { Profile = "minimal", Database = Relay.ConnectionString, Settings = [$"--Hub:Audit:Anchor={Anchors}"] });
    }

    public async ValueTask DisposeAsync()
    {
        await Fleet.DisposeAsync();
        await Relay.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    internal async Task<LedgerChecker> CheckerAsync() => new(Administrator, await LedgerBaseline.TakeAsync(Administrator)) { Anchors = Anchors };

    /// <summary>Runs a statement as the superuser.</summary>
    internal async Task RunAsync(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(Administrator);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Asks as the superuser.</summary>
    internal async Task<T> AskAsync<T>(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(Administrator);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
