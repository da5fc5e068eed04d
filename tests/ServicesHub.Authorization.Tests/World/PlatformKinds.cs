using System.Text;
using ServicesHub.Abstractions;

namespace ServicesHub.Authorization.Tests;

/// <summary>What administrators look after, context figures, and addresses that are about no record.</summary>
internal static class PlatformKinds
{
    public static async Task<IReadOnlyList<Kind>> MakeAsync(HubWorld world)
    {
        await HubWorld.AskAsync(world[HubRoles.PlanOfficer, 'A'], "POST", "/api/reporting/v1/imports", File());
        await world.Rows.RunAsync("insert into reporting.fact_checks (id, source, checked_at, missing, surplus, different, total, repaired) values ($1, 'matrix.differs', now(), 1, 0, 0, 1, false)", Guid.CreateVersion7());
        (string, char)[] anyone = [("anyone", 'A')];
        return
        [
            new("no record", anyone, ["always"], (_, _, _) => Task.FromResult(Record.None)),
            new("institution", anyone, ["takes part", "leaves soon"], (_, _, state) => InstitutionAsync(world, state)),
            new("account", anyone, ["in use"], (_, _, _) => AccountAsync(world)),
            new("client", anyone, ["in use"], async (_, _, _) => new Record((await world.AddClientAsync(HubRoles.Operator, world.Institution('C'))).Id, "hub.clients")),
            new("parked event", anyone, ["parked"], (_, _, _) => ParkedAsync(world)),
            new("feature", anyone, ["any"], (_, _, _) => Task.FromResult(Feature)),
            new("feature change", anyone, ["followed by another"], (_, _, _) => ChangeAsync(world)),
            new("planned switch", anyone, ["to come", "done", "cancelled"], (_, _, state) => PlanAsync(world, state)),
            new("import of figures", anyone, ["read", "confirmed"], (_, _, state) => ImportAsync(world, state)),
        ];
    }

    /// <summary>The feature that is in the addresses; it has no version until somebody changes it.</summary>
    private static Record Feature { get; } = new(Guid.Empty,
        "(select coalesce((select version from hub.features where name = 'training.waiting-list'), 0) as version, '00000000-0000-0000-0000-000000000000'::uuid as id) as feature");

    /// <summary>A change that another one followed: cells that undo the last one would get into each other's way.</summary>
    private static async Task<Record> ChangeAsync(HubWorld world)
    {
        const string change = """
            insert into hub.feature_changes (id, name, before, after, version, reason, changed_by, changed_at)
            select gen_random_uuid(), 'training.waiting-list', true, true, nextval('hub.feature_version'), 'Prova della matrice', u.id, now() from hub.users u limit 1 returning version
            """;
        var version = await world.Rows.ReadAsync<long>(change);
        await world.Rows.ReadAsync<long>(change);
        return new Record(Guid.Empty, null, new Dictionary<string, object> { ["version"] = version });
    }

    private static async Task<Record> PlanAsync(HubWorld world, string state)
    {
        var id = Guid.CreateVersion7();
        await world.Rows.RunAsync("""
            insert into hub.feature_plans (id, name, "on", at, reason, also_dependants, planned_by, planned_at, state, switched)
            select $1, 'training.waiting-list', true, now() + interval '1 year', 'Prova della matrice', false, u.id, now(), $2, array[]::text[] from hub.users u limit 1
            """, id, state == "to come" ? "planned" : state);
        return new Record(id);
    }

    private static async Task<Record> InstitutionAsync(HubWorld world, string state)
    {
        // In one statement: an institution without a name would be a fault for whoever lists them meanwhile.
        var id = Guid.CreateVersion7();
        await world.Rows.RunAsync("""
            with added as (insert into hub.institutions select (jsonb_populate_record(i, jsonb_build_object('id', $1, 'code', $2, 'until', $3::text))).* from hub.institutions i limit 1 returning id)
            insert into hub.institution_names select (jsonb_populate_record(null::hub.institution_names, jsonb_build_object('institution_id', added.id, 'name', 'Ente della prova', 'from', '2020-01-01'))).* from added
            """, id, $"mtx-{world.Rows.Next()}", state == "takes part" ? (object)DBNull.Value : DateTimeOffset.UtcNow.AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        return new Record(id, "hub.institutions");
    }

    private static async Task<Record> AccountAsync(HubWorld world)
    {
        var id = await world.AddAccountAsync($"matrix.prova{world.Rows.Next()}", HubRoles.Operator, world.Institution('C'));
        var membership = await world.Rows.ReadAsync<Guid>("select id from hub.memberships where user_id = $1", id);
        return new Record(id, null, new Dictionary<string, object> { ["membershipid"] = membership });
    }

    private static async Task<Record> ParkedAsync(HubWorld world)
    {
        // Not of the module whose parked events other rows retry all at once.
        var headers = $$"""{"rbs2-msg-id":"{{Guid.NewGuid()}}","rbs2-msg-type":"prova.matrice.v1","rbs2-source-queue":"hub-governance","rbs2-error-details":"System.InvalidOperationException: prova"}""";
        var id = await world.Rows.ReadAsync<int>("insert into hub.messages (recipient, priority, expiration, visible, headers, body) values ('parked', 0, now() + interval '1 day', now(), $1, $2) returning id", Encoding.UTF8.GetBytes(headers), "{}"u8.ToArray());
        return new Record(Guid.Empty, null, new Dictionary<string, object> { ["id"] = id });
    }

    public static ByteArrayContent File()
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes("""
            DATAFLOW,FREQ,REF_AREA,DATA_TYPE,SEX,MOSTREL_CCITENSHIP,TYPE_RES_PERMIT_REASON,TYPE_RES_PERMIT,AGE,MARITAL_STATUS,TIME_PERIOD,OBS_VALUE
            IT1:29_348_DF_DCIS_PERMSOGG1_4(1.0),A,ITE34,RESPER,9,WORLD,ALL,TOTAL,TOTAL,99,2024,5

            """));
        file.Headers.ContentType = new("text/csv");
        return file;
    }

    private static async Task<Record> ImportAsync(HubWorld world, string state) => new(
        await world.Rows.CopyAsync("reporting.imports", "confirmed_at is null", new { confirmed_at = state == "confirmed" ? "2026-01-10" : null, version = 1 }), "reporting.imports");
}
