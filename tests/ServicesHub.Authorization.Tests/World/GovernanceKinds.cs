using ServicesHub.Abstractions;

namespace ServicesHub.Authorization.Tests;

/// <summary>A body of institution A with its seats, sessions, minutes and decisions, and plans of institution A.</summary>
internal static class GovernanceKinds
{
    private const string Sessions = "governance.sessions";

    public static async Task<IReadOnlyList<Kind>> MakeAsync(HubWorld world)
    {
        var body = await world.Rows.CopyAsync("governance.bodies", "kind = 'Council'", new { code = "MTX", name = "Consiglio della prova", secretariat_id = world.Institution('A'), quorum = "None", version = 1 });
        var plan = await PlanAsync(world);
        (string, char)[] secretariat = [("secretariat's institution", 'A'), ("other institution", 'C')];
        (string, char)[] owner = [("institution of the plan", 'A'), ("other institution", 'C')];
        return
        [
            new("body", secretariat, ["set up"], (_, _, _) => BodyAsync(world)),
            new("session", secretariat, ["draft", "convened", "open", "closed", "postponed", "deserted", "cancelled"], (_, _, state) => SessionAsync(world, body, state)),
            new("minutes", secretariat, ["draft", "verification", "approved"], (_, _, state) => MinutesAsync(world, body, state)),
            new("decision", [("institution in charge", 'B'), ("secretariat's institution", 'A'), ("other institution", 'C')], ["to do", "fulfilled"], (_, _, state) => DecisionAsync(world, body, state)),
            new("plan", owner, ["draft", "proposed", "approved", "in force", "ended"], (_, _, state) => PlanAsync(world, plan, state)),
        ];
    }

    private static async Task<Record> BodyAsync(HubWorld world)
    {
        var id = await world.Rows.CopyAsync("governance.bodies", "code = 'MTX'", new { code = $"MTX-{world.Rows.Next()}", version = 1 });
        var seat = await world.Rows.CopyAsync("governance.seats", "true", new { body_id = id, position = 1 });
        return new Record(id, "governance.bodies", new Dictionary<string, object> { ["seatid"] = seat });
    }

    private static async Task<Record> SessionAsync(HubWorld world, Guid body, string state)
    {
        var held = state is "open" or "closed" or "deserted";
        var id = await world.Rows.CopyAsync(Sessions, "true", new
        {
            body_id = body,
            state = Stored(state),
            starts_at = state == "draft" ? DateTimeOffset.UtcNow.AddDays(40) : DateTimeOffset.UtcNow.AddHours(-1),
            quorum = "None",
            protocol = state == "draft" ? null : "1/MTX",
            opened_at = held ? DateTimeOffset.UtcNow : (DateTimeOffset?)null,
            closed_at = held && state != "open" ? DateTimeOffset.UtcNow : (DateTimeOffset?)null,
            version = 1,
        });
        var item = await world.Rows.CopyAsync("governance.agenda_items", "approves_minutes_of is null", new { session_id = id, position = 1, outcome = (string?)null, carried_from_id = (Guid?)null, title = "Punto della prova", summary = "" });
        return new Record(id, Sessions, new Dictionary<string, object> { ["item"] = item, ["body"] = body });
    }

    private static async Task<Record> MinutesAsync(HubWorld world, Guid body, string state)
    {
        var session = await SessionAsync(world, body, "closed");
        await world.Rows.CopyAsync("governance.minutes", "true", new { session_id = session.Id, state = Stored(state), text = "Verbale della prova.", approved_on = state == "approved" ? "2026-01-10" : null, version = 1 });
        return session with { Table = "governance.minutes", Key = "session_id" };
    }

    private static async Task<Record> DecisionAsync(HubWorld world, Guid body, string state)
    {
        var session = await SessionAsync(world, body, "closed");
        var number = world.Rows.Next() + 1000;
        var id = await world.Rows.CopyAsync("governance.decisions", "true", new
        {
            body_id = body,
            session_id = session.Id,
            agenda_item_id = session.Part("item"),
            number,
            reference = $"MTX/2026/{number}",
            owner_institution_id = world.Institution('B'),
            fulfilled_on = state == "fulfilled" ? "2026-01-10" : null,
            fulfilment_note = state == "fulfilled" ? "Fatto" : null,
            decided_on = "2026-01-05",
            version = 1,
        });
        return new Record(id, "governance.decisions");
    }

    private static async Task<Guid> PlanAsync(HubWorld world)
    {
        var drafted = await HubWorld.AskAsync(world[HubRoles.PlanOfficer, 'A'], "POST", "/api/governance/v1/plans", Bodies.Plan("MTX-0", world.Institution('A')));
        return (Guid)drafted["id"]!;
    }

    private static async Task<Record> PlanAsync(HubWorld world, Guid template, string state)
    {
        var year = DateTimeOffset.UtcNow.Year;
        var ended = state == "ended";
        var id = await world.Rows.CopyAsync("governance.plans", $"id = '{template}'", new
        {
            code = $"MTX-{world.Rows.Next()}",
            step = Stored(state is "draft" or "proposed" ? state : "approved"),
            first_year = ended ? year - 3 : year,
            last_year = ended ? year - 1 : year,
            version = 1,
        });
        if (state is "approved" or "in force" or "ended")
            await world.Rows.RunAsync("""
                insert into governance.plan_versions (plan_id, number, in_force_from, decision_id, decision_reference, approval_act, title, content, recorded_at)
                select p.id, 1, $2, d.id, d.reference, 'Decreto della prova', p.title, p.content, now() from governance.plans p, (select id, reference from governance.decisions limit 1) d where p.id = $1
                """, id, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(state == "approved" ? 20 : ended ? -800 : -20));
        return new Record(id, "governance.plans", new Dictionary<string, object> { ["year"] = ended ? year - 1 : year });
    }

    /// <summary>The module stores states by their names in code.</summary>
    private static string Stored(string state) => char.ToUpperInvariant(state[0]) + state[1..];
}
