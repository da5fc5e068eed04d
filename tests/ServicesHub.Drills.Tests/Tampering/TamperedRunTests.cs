using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Drills.Tests;

/// <summary>The checker of the ledger finds each fault that is put into a clean run: otherwise a green drill would prove nothing.</summary>
public sealed class TamperedRunTests(FinishedRun run) : IClassFixture<FinishedRun>
{
    public static TheoryData<string> Faults => [.. Tampering.All.Keys];

    [Fact]
    public async Task A_clean_run_is_found_clean()
    {
        await using var database = await run.Database.CloneAsync();

        Assert.Equal((17, 2), (run.Operations.Count(o => o.Outcome == LedgerOutcome.Ok), run.Operations.Count(o => o.Outcome == LedgerOutcome.Fail)));
        Assert.Empty(await Checker(database).CheckAsync(run.Operations));
        Assert.Empty(await Checker(database).TogglesAsync(run.Shown));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_found_by_its_rule(string name)
    {
        var fault = Tampering.All[name];
        await using var database = await run.Database.CloneAsync();
        if (fault.Sql is not null)
            await TamperAsync(database, fault.Sql);
        var findings = await Checker(database).CheckAsync([.. fault.Ledger?.Invoke(run.Operations) ?? run.Operations]);

        Assert.Contains(findings, f => f.Rule == fault.Rule && f.Text == fault.Text);
    }

    [Fact]
    public async Task A_session_that_stays_in_its_transaction_is_found()
    {
        await using var database = await run.Database.CloneAsync();
        await using var connection = new NpgsqlConnection(database.AdminConnectionString);
        await connection.OpenAsync(Drill.Ct);
        await using var transaction = await connection.BeginTransactionAsync(Drill.Ct);
        await using var command = new NpgsqlCommand("select 1", connection, transaction);
        await command.ExecuteScalarAsync(Drill.Ct);
        await Task.Delay(200, Drill.Ct);

        Assert.Contains(await Checker(database, TimeSpan.FromMilliseconds(100)).CheckAsync(run.Operations), f => f is { Rule: 8, Text: "a session idle in transaction" });
        Assert.Empty(await Checker(database).CheckAsync(run.Operations));
    }

    [Fact]
    public async Task A_switch_that_processes_show_otherwise_is_found()
    {
        await using var database = await run.Database.CloneAsync();
        await TamperAsync(database, "update hub.features set is_on = not is_on where name = 'reporting'");

        Assert.Contains(await Checker(database).TogglesAsync(run.Shown), f => f is { Rule: 8, Id: "reporting" });
    }

    [Fact]
    public async Task A_write_that_was_sent_and_never_closed_is_unknown()
    {
        using var ledger = Ledger.New();
        var id = Guid.CreateVersion7();
        ledger.Invoke(id, LedgerKind.Register, null);

        Assert.Equal((id, LedgerOutcome.Unknown), (Assert.Single(ledger.Read()).Id, ledger.Read()[0].Outcome));
        await using var database = await run.Database.CloneAsync();
        Assert.Empty(await Checker(database).CheckAsync([.. run.Operations, .. ledger.Read()]));
    }

    private LedgerChecker Checker(TestDatabase database, TimeSpan? idle = null) =>
        new(database.AdminConnectionString, run.Before) { Anchors = run.Anchors, Idle = idle ?? TimeSpan.FromSeconds(5) };

    private async Task TamperAsync(TestDatabase database, string sql)
    {
        var cases = run.Operations.Where(o => o is { Kind: LedgerKind.TakeInCharge, Outcome: LedgerOutcome.Ok }).ToList();
        var corrections = run.Operations.Where(o => o is { Kind: LedgerKind.Correct, Outcome: LedgerOutcome.Ok }).ToList();
        var values = new Dictionary<string, Guid>
        {
            ["$1"] = Tampering.FirstCase(run.Operations).Id,
            ["$2"] = cases[1].Id,
            ["$3"] = run.Operations.First(o => o.Kind == LedgerKind.Register).Id,
            ["$4"] = corrections[0].Record!.Value,
            ["$5"] = corrections[^2].Id,
        };
        foreach (var (name, value) in values)
            sql = sql.Replace(name, $"'{value}'", StringComparison.Ordinal);
        await using var connection = new NpgsqlConnection(database.AdminConnectionString);
        await connection.OpenAsync(Drill.Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(Drill.Ct));
    }
}
