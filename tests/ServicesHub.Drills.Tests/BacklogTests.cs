using System.Diagnostics;
using System.Text.Json.Nodes;
using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Drills.Tests;

/// <summary>Drill R-08: two processes forward and handle one backlog of events.</summary>
public sealed class BacklogTests : IAsyncLifetime
{
    private const string Deliveries = "select case when is_called then last_value else 0 end from drill.deliveries";

    private readonly string folder = Directory.CreateTempSubdirectory("hub-drill-").FullName;
    private TestDatabase database = null!;
    private HubFleet fleet = null!;

    public async ValueTask InitializeAsync()
    {
        database = await HubDatabases.DemonstrationAsync();
        fleet = await HubFleet.StartAsync(new FleetPlan
        {
            Profile = await ProfileAsync(),
            Database = database.OwnerConnectionString,
            Settings = [$"--Hub:Audit:Anchor={Path.Combine(folder, "anchors.txt")}"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        await fleet.DisposeAsync();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Each_event_is_handled_once_and_two_are_faster_than_one()
    {
        var checker = new LedgerChecker(database.AdminConnectionString, await LedgerBaseline.TakeAsync(database.AdminConnectionString));
        await RunAsync("""
            create schema drill;
            create sequence drill.deliveries;
            create table drill.effects (subject uuid not null);
            create function drill.deliver() returns trigger language plpgsql security definer as $$ begin perform nextval('drill.deliveries'); return new; end $$;
            create function drill.note() returns trigger language plpgsql security definer as $$ begin insert into drill.effects values (new.subject_id); return null; end $$;
            create trigger drill_deliver before insert on hub.receipts for each row execute function drill.deliver();
            create trigger drill_note after insert or update on reporting.facts for each row execute function drill.note();
            """);
        foreach (var idle in fleet.Names.Where(n => n != "reporting"))
            await fleet.StopAsync(idle);
        var count = Drill.Times(500, 100_000);
        var alone = await DrainAsync(count);
        await fleet.StartAsync("reporting-2");
        var together = await DrainAsync(count);

        Assert.Equal(2L * count, await AskAsync("select count(*) from drill.effects"));
        Assert.Equal(2L * count, await AskAsync("select count(distinct subject) from drill.effects"));
        using var ledger = Ledger.New();
        await Drill.AgreesAsync(ledger, checker, database.AdminConnectionString, fleet);
        var ratio = together / alone;
        Drill.Report("R-08", null, ("events", count), ("aloneMs", alone.TotalMilliseconds), ("togetherMs", together.TotalMilliseconds), ("ratio", ratio), ("perSecond", count / together.TotalSeconds));
        if (Drill.IsFull)
            Assert.True(ratio <= 0.7, $"Two took {ratio:0.00} of the time of one.");
    }

    /// <summary>Puts a backlog into the outbox and waits until all of it is handled, each event delivered exactly once.</summary>
    private async Task<TimeSpan> DrainAsync(int count)
    {
        var delivered = await AskAsync(Deliveries);
        var people = await LedgerPeople.PrepareAsync(database.AdminConnectionString, count);
        var since = Stopwatch.StartNew();
        await RunAsync("""
            with made as (
              insert into case_management.cases (id, number, person_id, institution_id, manager_id, opened_on, sex, citizenship, permit_family, version, created_at, created_by, changed_at, changed_by)
              select gen_random_uuid(), left(replace(p.id::text, '-', ''), 13) || right(p.id::text, 7), p.id, p.institution_id, $2, current_date, p.sex, '423', 'NONE', 1, now(), $2, now(), $2
              from case_management.people p where p.id = any($1)
              returning *)
            insert into hub.outbox ("DestinationAddress", "Headers", "Body")
            select 'hub-reporting',
                   json_build_object('rbs2-intent', 'pub', 'rbs2-msg-id', e.id, 'rbs2-corr-id', e.id, 'rbs2-corr-seq', '0', 'rbs2-msg-type', 'case-management.person-taken-in-charge.v1',
                     'rbs2-senttime', to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.USOF') || ':00', 'rbs2-content-type', 'application/json;charset=utf-8')::text,
                   convert_to(json_build_object('eventId', e.id, 'occurredAt', now(), 'caseId', m.id, 'personId', m.person_id, 'institutionId', m.institution_id,
                     'openedOn', m.opened_on, 'sex', m.sex, 'citizenship', m.citizenship, 'permitFamily', m.permit_family, 'version', 1)::text, 'UTF8')
            from made m, lateral (select m.id, gen_random_uuid() as event) x, lateral (select x.event as id) e
            """, people.ToArray(), Guid.Empty);
        await LedgerQuiet.WaitAsync(database.AdminConnectionString, TimeSpan.FromMinutes(Drill.Times(1, 30)));
        var took = since.Elapsed;
        Assert.Equal(delivered + count, await AskAsync(Deliveries));
        return took;
    }

    /// <summary>Two processes for reporting, one for case management.</summary>
    private async Task<string> ProfileAsync()
    {
        var profile = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "aspire", "provinces", "minimal.json")))!;
        profile["modules"]!["reporting"] = new JsonObject { ["process"] = "own", ["replicas"] = 2 };
        var path = Path.Combine(folder, "backlog.json");
        await File.WriteAllTextAsync(path, profile.ToJsonString());
        return path;
    }

    private async Task<long> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(database.AdminConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private async Task RunAsync(string sql, params object[] values)
    {
        await using var connection = new NpgsqlConnection(database.AdminConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 300 };
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
