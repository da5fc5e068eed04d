using System.Text;
using System.Text.Json.Nodes;
using ServicesHub.Abstractions;

namespace ServicesHub.Authorization.Tests;

/// <summary>People, referrals, cases, measures and imports. Links between institutions are made by the hub itself, step by step.</summary>
internal static class CaseKinds
{
    private const string Api = "/api/case-management/v1";
    private static readonly string Today = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<IReadOnlyList<Kind>> MakeAsync(HubWorld world)
    {
        var links = new Dictionary<string, Guid>();
        foreach (var link in (string[])["referral open", "referral accepted", "referral completed", "case closed", "referral refused", "referral withdrawn", "referral lapsed"])
            links[link] = await LinkAsync(world, link);
        await HubWorld.AskAsync(world[HubRoles.Operator, 'A'], "POST", $"{Api}/imports", File());
        return
        [
            new("person",
                [("own institution", 'A'), .. links.Keys.Select(link => ($"linked, {link}", 'B')), ("other institution", 'C')], ["registered"],
                async (_, relation, _) => relation.StartsWith("linked, ", StringComparison.Ordinal)
                    ? new Record(links[relation["linked, ".Length..]], "case_management.people")
                    : await PersonAsync(world)),
            new("referral", [("sender", 'A'), ("receiver", 'B'), ("other institution", 'C')],
                ["draft", "sent", "seen", "info-requested", "accepted", "in-progress", "completed", "refused", "revoked", "lapsed"],
                (_, relation, state) => ReferralAsync(world, relation, state)),
            new("case", [("case manager", 'B'), ("same institution", 'B'), ("institution of the person", 'A'), ("other institution", 'C')], ["open", "closed"],
                (actor, relation, state) => CaseAsync(world, actor, relation, state)),
            new("measure", [("case manager", 'B'), ("same institution", 'B'), ("institution of the person", 'A'), ("other institution", 'C')],
                ["proposed", "started", "ended", "abandoned", "cancelled"],
                (actor, relation, state) => MeasureAsync(world, actor, relation, state)),
            new("import of people", [("who brought it", 'A'), ("same institution", 'A'), ("other institution", 'C')], ["read", "confirmed"],
                (actor, relation, state) => ImportAsync(world, actor, relation, state)),
        ];
    }

    private static async Task<Record> PersonAsync(HubWorld world)
    {
        var id = await world.Rows.CopyAsync("case_management.people", "true", new { institution_id = world.Institution('A'), version = 1, family_name = "Prova", given_name = "Matrice", birth_year = 1990 });
        await world.Rows.CopyAsync("case_management.person_access", "true", new { person_id = id, owner_id = world.Institution('A'), institution_id = world.Institution('A'), reason = "registered", until = (string?)null });
        return new Record(id, "case_management.people");
    }

    private static async Task<Guid> LinkAsync(HubWorld world, string link)
    {
        var (sender, receiver) = (world[HubRoles.Operator, 'A'], world[HubRoles.Operator, 'B']);
        var person = (await PersonAsync(world)).Id;
        var referral = await HubWorld.AskAsync(sender, "POST", $"{Api}/referrals", new { personId = person, toInstitutionId = world.Institution('B'), purpose = "job-placement", noticeOn = Today, send = true });
        var path = $"{Api}/referrals/{referral["id"]}";
        async Task<JsonNode> MoveAsync(Actor actor, string action, object? body) => await HubWorld.AskAsync(
            actor, "POST", $"{path}/{action}", body, await world.Rows.ReadAsync<long>("select version from case_management.referrals where id = $1", (Guid)referral["id"]!));
        switch (link)
        {
            case "referral accepted":
                await MoveAsync(receiver, "accept", null);
                break;
            case "referral completed":
                await MoveAsync(receiver, "accept", null);
                await MoveAsync(receiver, "complete", new { outcome = "employed" });
                break;
            case "case closed":
                var accepted = await MoveAsync(receiver, "accept", null);
                var id = (Guid)accepted["caseId"]!;
                await HubWorld.AskAsync(receiver, "POST", $"{Api}/cases/{id}/close", new { outcome = "employed" }, await world.Rows.ReadAsync<long>("select version from case_management.cases where id = $1", id));
                break;
            case "referral refused":
                await MoveAsync(receiver, "refuse", new { reason = "no-capacity" });
                break;
            case "referral withdrawn":
                await MoveAsync(sender, "revoke", null);
                break;
            case "referral lapsed":
                await world.Rows.RunAsync("update case_management.referrals set state = 'lapsed' where id = $1", (Guid)referral["id"]!);
                break;
        }
        return person;
    }

    private static async Task<Record> ReferralAsync(HubWorld world, string relation, string state)
    {
        var person = (await PersonAsync(world)).Id;
        var accepted = state is "accepted" or "in-progress" or "completed";
        var held = accepted ? await CaseOfAsync(world, person, world[HubRoles.Operator, 'B'].UserId, "open") : (Guid?)null;
        var id = await world.Rows.CopyAsync("case_management.referrals", "snapshot is not null and notice_on is not null", new
        {
            number = $"M/{world.Rows.Next():00000}",
            person_id = person,
            person_owner_id = world.Institution('A'),
            from_institution_id = world.Institution('A'),
            to_institution_id = world.Institution('B'),
            state,
            purpose = "job-placement",
            legal_basis = "public-employment-services",
            service = "job-search",
            case_id = held,
            question = state == "info-requested" ? "Quando?" : null,
            answer = (string?)null,
            refusal_reason = state == "refused" ? "no-capacity" : null,
            outcome = state == "completed" ? "employed" : null,
            version = 1,
        });
        return new Record(id, "case_management.referrals", new Dictionary<string, object> { ["what"] = relation == "sender" ? "revoke" : "refuse" });
    }

    private static async Task<Guid> CaseOfAsync(HubWorld world, Guid person, Guid manager, string state)
    {
        await world.Rows.CopyAsync("case_management.person_access", "true", new { person_id = person, owner_id = world.Institution('A'), institution_id = world.Institution('B'), reason = "referral-accepted", until = state == "open" ? null : Today });
        return await world.Rows.CopyAsync("case_management.cases", "true", new
        {
            number = $"M/{world.Rows.Next():00000}",
            person_id = person,
            institution_id = world.Institution('B'),
            referral_id = (Guid?)null,
            manager_id = manager,
            closed_on = state == "open" ? null : Today,
            outcome = state == "open" ? null : "employed",
            outcome_id = state == "open" ? (Guid?)null : Guid.CreateVersion7(),
            version = 1,
        });
    }

    private static async Task<Record> CaseAsync(HubWorld world, Actor actor, string relation, string state)
    {
        var person = (await PersonAsync(world)).Id;
        return new Record(await CaseOfAsync(world, person, Manager(world, actor, relation), state), "case_management.cases");
    }

    private static async Task<Record> MeasureAsync(HubWorld world, Actor actor, string relation, string state)
    {
        var person = (await PersonAsync(world)).Id;
        var held = await CaseOfAsync(world, person, Manager(world, actor, relation), "open");
        var over = state is "ended" or "abandoned";
        var id = await world.Rows.CopyAsync("case_management.measures", "true", new
        {
            case_id = held,
            person_id = person,
            institution_id = world.Institution('B'),
            state,
            starts_on = Today,
            ends_on = Today,
            proposed_on = Today,
            ended_on = over ? Today : null,
            outcome = over ? "completed" : null,
            version = 1,
        });
        return new Record(id, "case_management.measures");
    }

    private static Guid Manager(HubWorld world, Actor actor, string relation) =>
        relation == "case manager" && !actor.IsAnonymous ? actor.UserId : world[HubRoles.Administrator, 'B'].UserId;

    public static ByteArrayContent File()
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes("family_name;given_name;birth_date;sex;citizenship;tax_code;permit_type;permit_number;permit_expiry\r\nProvamatrice;Abena;1990;F;Ghana;;;;\r\n"));
        file.Headers.ContentType = new("text/csv");
        return file;
    }

    private static async Task<Record> ImportAsync(HubWorld world, Actor actor, string relation, string state) => new(
        await world.Rows.CopyAsync("case_management.imports", "confirmed_at is null", new
        {
            institution_id = world.Institution('A'),
            created_by = relation == "who brought it" && !actor.IsAnonymous ? actor.UserId : world[HubRoles.Administrator, 'A'].UserId,
            confirmed_at = state == "confirmed" ? Today : null,
            version = 1,
        }), "case_management.imports");
}
