using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests;

public sealed class SwitchCommandTests
{
    [Fact]
    public async Task A_console_switches_by_the_rules_of_the_administration_and_with_a_reason()
    {
        await using var database = await HubDatabases.DemonstrationAsync();

        Assert.Equal((0, "training"), await SwitchAsync(database, "training", "off", "--reason", "Manutenzione programmata"));
        Assert.Equal([(false, "Manutenzione programmata")], await ChangesAsync(database, "training"));

        var (withoutReason, said) = await SwitchAsync(database, "training", "on");
        Assert.Equal(1, withoutReason);
        Assert.Contains("Scrivi il motivo", said, StringComparison.Ordinal);
        var (unknown, named) = await SwitchAsync(database, "trainings", "on", "--reason", "Manutenzione finita");
        Assert.Equal(1, unknown);
        Assert.Contains("trainings", named, StringComparison.Ordinal);
        var (unclear, how) = await SwitchAsync(database, "training");
        Assert.Equal(1, unclear);
        Assert.Contains("switch training off --reason", how, StringComparison.Ordinal);
        Assert.Single(await ChangesAsync(database, "training"));
    }

    private static async Task<(int Code, string Said)> SwitchAsync(TestDatabase database, params string[] arguments)
    {
        await using var migrator = RunningProgram.Start("ServicesHub.Migrator", ["switch", .. arguments, $"--ConnectionStrings:hub={database.OwnerConnectionString}"]);
        return (await migrator.EndAsync(), migrator.Output.Trim());
    }

    private static async Task<List<(bool? After, string Reason)>> ChangesAsync(TestDatabase database, string name)
    {
        await using var connection = new NpgsqlConnection(database.OwnerConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("select after, reason from hub.feature_changes where name = $1 order by changed_at", connection) { Parameters = { new() { Value = name } } };
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var changes = new List<(bool?, string)>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            changes.Add((reader.IsDBNull(0) ? null : reader.GetBoolean(0), reader.GetString(1)));
        return changes;
    }
}
