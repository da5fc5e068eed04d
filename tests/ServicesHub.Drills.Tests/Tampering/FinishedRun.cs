using ServicesHub.Testing;

namespace ServicesHub.Drills.Tests;

/// <summary>A clean run whose processes have ended: its ledger, and the database that copies are made of.</summary>
public sealed class FinishedRun : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("hub-drill-").FullName;

    public TestDatabase Database { get; private set; } = null!;

    public IReadOnlyList<LedgerOperation> Operations { get; private set; } = [];

    public LedgerBaseline Before { get; private set; } = null!;

    /// <summary>The switches as the processes showed them.</summary>
    public IReadOnlyDictionary<string, bool> Shown { get; private set; } = new Dictionary<string, bool>();

    public string Anchors => Path.Combine(folder, "anchors.txt");

    public async ValueTask InitializeAsync()
    {
        Database = await HubDatabases.DemonstrationAsync();
        await using var fleet = await HubFleet.StartAsync(new FleetPlan { Profile = "minimal", Database = Database.OwnerConnectionString, Settings = [$"--Hub:Audit:Anchor={Anchors}"] });
        Before = await LedgerBaseline.TakeAsync(Database.AdminConnectionString);
        using var ledger = Ledger.New();
        using var visitor = await fleet.SignInAsync("ats21");
        using var administrator = await fleet.SignInAsync("amministratore");
        await WriteAsync(new LedgerClient(ledger, visitor));
        Operations = ledger.Read();
        foreach (var on in new[] { false, true })
        {
            using var switched = await administrator.PostAsync("/api/platform/v1/features/reporting/switch", new { on, reason = "Prova del registro", alsoDependants = false });
            switched.EnsureSuccessStatusCode();
        }
        var checker = new LedgerChecker(Database.AdminConnectionString, Before);
        await Soon.TrueAsync(async () => (await checker.TogglesAsync(Shown = await LedgerChecker.ShownAsync(administrator))).Count == 0, "the switch is seen");
        await LedgerQuiet.WaitAsync(Database.AdminConnectionString);
        await SealedAsync(fleet, administrator);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task WriteAsync(LedgerClient client)
    {
        await client.SearchAsync(CancellationToken.None);
        var people = await LedgerPeople.PrepareAsync(Database.AdminConnectionString, 8);
        foreach (var person in people.Take(6))
            await client.TakeInChargeAsync(person, CancellationToken.None);
        await client.TakeInChargeAsync(people[6], CancellationToken.None, new DateOnly(2020, 1, 1));
        for (var i = 0; i < 6; i++)
            await client.RegisterAsync(Guid.CreateVersion7(), CancellationToken.None);
        for (var version = 1; version < 6; version++)
            await client.CorrectAsync(Guid.CreateVersion7(), people[0], version, version % 2 == 0 ? "Ghana" : "Nigeria", CancellationToken.None);
        await client.CorrectAsync(Guid.CreateVersion7(), people[0], 2, "Ghana", CancellationToken.None);
    }

    private static async Task SealedAsync(HubFleet fleet, HubVisitor administrator)
    {
        var last = await fleet.AskAsync<long>("select max(id) from hub.audit");
        await Soon.TrueAsync(async () =>
        {
            using var run = await administrator.PostAsync("/api/platform/v1/jobs/platform.seal-audit/run", new { });
            return await fleet.AskAsync<long>("select coalesce(max(last_id), 0) from hub.audit_blocks") >= last;
        }, "the audit is sealed");
    }
}
