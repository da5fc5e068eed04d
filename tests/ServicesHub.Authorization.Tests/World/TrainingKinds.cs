using ServicesHub.Abstractions;

namespace ServicesHub.Authorization.Tests;

/// <summary>Editions of institution A, ahead and over, with their enrolments and certificates.</summary>
internal static class TrainingKinds
{
    private static readonly string[] EditionStates = ["draft", "published", "completed", "cancelled"];

    public static Task<IReadOnlyList<Kind>> MakeAsync(HubWorld world)
    {
        (string, char)[] ofEditions = [("organising institution", 'A'), ("other institution", 'C')];
        (string, char)[] ofPeople = [("herself", 'C'), ("same institution", 'C'), ("organising institution", 'A'), ("other institution", 'B')];
        return Task.FromResult<IReadOnlyList<Kind>>(
        [
            new("edition ahead", ofEditions, EditionStates, async (_, _, state) => await EditionAsync(world, state, over: false)),
            new("edition that is over", ofEditions, EditionStates, async (_, _, state) => await EditionAsync(world, state, over: true)),
            new("session of an edition that is over", ofEditions, EditionStates, async (_, _, state) =>
                new Record((Guid)(await EditionAsync(world, state, over: true)).Part("session"), "training.sessions")),
            new("edition in which she has a seat offered", [("herself", 'C'), ("other institution", 'B')], ["offered"], async (actor, relation, state) =>
                new Record((Guid)(await EnrolmentAsync(world, actor, relation, state)).Part("edition"), "training.editions")),
            new("edition that somebody completed", ofEditions, ["completed"], async (actor, relation, state) =>
                new Record((Guid)(await EnrolmentAsync(world, actor, relation, state)).Part("edition"), "training.editions")),
            new("enrolment", ofPeople, ["confirmed", "waiting", "offered", "withdrawn", "lapsed", "completed", "not-completed"],
                async (actor, relation, state) => await EnrolmentAsync(world, actor, relation, state)),
            new("certificate", ofPeople, ["valid", "revoked"], (actor, relation, state) => CertificateAsync(world, actor, relation, state)),
        ]);
    }

    private static async Task<Record> EditionAsync(HubWorld world, string state, bool over)
    {
        var day = Day(over ? -10 : 30);
        var id = await world.Rows.CopyAsync("training.editions", "true", new
        {
            institution_id = world.Institution('A'),
            title = "Prova della matrice",
            state,
            seats = 50,
            enrol_by = day,
            starts_on = day,
            ends_on = day,
            cancel_reason = state == "cancelled" ? "Prova" : null,
            completed_at = state == "completed" ? day : null,
            version = 1,
        });
        var session = await world.Rows.CopyAsync("training.sessions", "true", new { edition_id = id, day, starts_at = "09:00", ends_at = "11:00", recorded_at = over ? day : null, version = 1 });
        return new Record(id, "training.editions", new Dictionary<string, object> { ["session"] = session, ["sessionid"] = session, ["day"] = day });
    }

    private static async Task<Record> EnrolmentAsync(HubWorld world, Actor actor, string relation, string state)
    {
        var over = state is "completed" or "not-completed";
        var edition = await EditionAsync(world, over ? "completed" : "published", over);
        var herself = relation == "herself" && !actor.IsAnonymous;
        var id = await world.Rows.CopyAsync("training.enrolments", "true", new
        {
            edition_id = edition.Id,
            operator_id = herself ? actor.UserId : world[actor.Role == HubRoles.Operator ? HubRoles.Administrator : HubRoles.Operator, 'C'].UserId,
            institution_id = world.Institution('C'),
            position = 1,
            state,
            offered_until = state == "offered" ? Day(2) : null,
            minutes = over ? 120 : (int?)null,
            version = 1,
        });
        // Where somebody waits all seats are taken: the hub would offer a free one at once.
        if (state == "waiting")
        {
            await world.Rows.CopyAsync("training.enrolments", $"id = '{id}'", new { operator_id = world[HubRoles.PlanOfficer, 'B'].UserId, institution_id = world.Institution('B'), position = 2, state = "confirmed" });
            await world.Rows.RunAsync("update training.editions set seats = 1 where id = $1", edition.Id);
        }
        return new Record(id, "training.enrolments", new Dictionary<string, object> { ["edition"] = edition.Id });
    }

    private static async Task<Record> CertificateAsync(HubWorld world, Actor actor, string relation, string state)
    {
        var enrolment = await EnrolmentAsync(world, actor, relation, "completed");
        var number = $"MTX-{world.Rows.Next():00000}";
        var id = await world.Rows.CopyAsync("training.certificates", "true", new
        {
            enrolment_id = enrolment.Id,
            edition_id = enrolment.Part("edition"),
            operator_id = await world.Rows.ReadAsync<Guid>("select operator_id from training.enrolments where id = $1", enrolment.Id),
            institution_id = world.Institution('C'),
            number,
            revoked_on = state == "revoked" ? Day(0) : null,
            revocation_reason = state == "revoked" ? "Prova" : null,
            version = 1,
        });
        return new Record(id, "training.certificates", new Dictionary<string, object> { ["number"] = number, ["typed"] = number });
    }

    private static string Day(int fromToday) => DateTimeOffset.UtcNow.AddDays(fromToday).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
