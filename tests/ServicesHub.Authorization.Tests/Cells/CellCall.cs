using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ServicesHub.Authorization.Tests;

/// <summary>Carries a cell out against the running hub and says what came of it.</summary>
internal sealed partial class CellCall(HubWorld world, CellPlan plan)
{
    private readonly ConcurrentDictionary<(string Kind, string Relation, string State, Actor Actor), Lazy<Task<Record>>> shared = [];
    private readonly ConcurrentDictionary<Actor, Lazy<Task<string>>> nothing = [];

    /// <summary>Forms that pages showed: page and name.</summary>
    public ConcurrentDictionary<(string Page, string Form), bool> Seen { get; } = [];

    public async Task<CellResult> RunAsync(Cell cell)
    {
        var record = await RecordAsync(cell);
        var found = cell.Row.Method == "FORM" ? await FormAsync(cell, record) : (await CallAsync(cell, record)).Outcome;
        // Other cells change records that are shared, so that the version read may be the last but one.
        for (var again = 0; again < 5 && found.Code == "412 changed-meanwhile"; again++)
            found = (await CallAsync(cell, record)).Outcome;
        return new(cell, plan.Expected(cell), found);
    }

    private async Task<Record> RecordAsync(Cell cell)
    {
        var kind = world.Kinds[cell.Row.About];
        if (cell.Row.Changes && plan.Holds(cell.Actor.Role, cell.Row.Needs))
            return await kind.Make(cell.Actor, cell.Relation, cell.State);
        return await shared.GetOrAdd((kind.Name, cell.Relation, cell.State, cell.Actor), _ => new(() => kind.Make(cell.Actor, cell.Relation, cell.State))).Value;
    }

    private async Task<(Outcome Outcome, string Text)> CallAsync(Cell cell, Record record)
    {
        var row = cell.Row;
        using var request = new HttpRequestMessage(new HttpMethod(row.IsPage ? "GET" : row.Method), new Uri(Address(row, record), UriKind.Relative));
        if (row.Changes && !row.Route.StartsWith("/account/", StringComparison.Ordinal))
        {
            request.Content = await Bodies.OfAsync(row.Key, record, cell.Actor, world) is { } body ? body as HttpContent ?? JsonContent.Create(body) : JsonContent.Create(new { });
            request.Headers.TryAddWithoutValidation("If-Match", $"\"{await VersionAsync(record)}\"");
        }
        using var answer = row.Route.StartsWith("/account/", StringComparison.Ordinal) && row.Changes
            ? await cell.Actor.Caller.SubmitAsync(row.Route, "", ("membership", Guid.Empty.ToString()), ("language", "it"))
            : await cell.Actor.Caller.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        if (row.IsPage && answer.StatusCode == HttpStatusCode.OK)
            foreach (Match form in Handler().Matches(text))
                Seen.TryAdd((row.Route, form.Groups[1].Value), true);
        return (await OutcomeAsync(cell, answer, text), text);
    }

    private async Task<Outcome> OutcomeAsync(Cell cell, HttpResponseMessage answer, string text)
    {
        var status = (int)answer.StatusCode;
        if (status is >= 300 and < 400)
            return answer.Headers.Location?.OriginalString is { } to && to.Contains("/account/sign-in?returnUrl=", StringComparison.Ordinal) ? Outcome.SignIn
                : Outcome.LetIn;
        if (status < 300)
            return Outcome.LetIn;
        if (answer.Content.Headers.ContentType?.MediaType == "application/problem+json")
            return Problem(status, JsonNode.Parse(text)!.AsObject());
        if (status == 400)
            return new(Answer.Told, "400");
        if (status != 404)
            return new(Answer.Other, status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return Content(text) == await NothingAsync(cell.Actor) ? Outcome.Hidden : new(Answer.Other, "404 with another page than for what is not there");
    }

    private static Outcome Problem(int status, JsonObject problem)
    {
        var code = (string?)problem["code"] ?? "";
        if (status == 401 && code == "not-signed-in")
            return Outcome.SignIn;
        if (status is 409 or 422)
            return new(Answer.Told, code == "invalid-input" ? $"{code} {problem["errors"]!.ToJsonString()}" : code);
        string[] parts = ["type", "title", "status", "code", "traceId"];
        return status == 404 && code == "not-found" && problem.Select(p => p.Key).ToHashSet().SetEquals(parts) ? Outcome.Hidden : new(Answer.Other, $"{status} {code}");
    }

    /// <summary>A form that the page does not show cannot be sent either, and nothing changes.</summary>
    private async Task<Outcome> FormAsync(Cell cell, Record record)
    {
        var (page, text) = await CallAsync(cell, record);
        if (page == Outcome.LetIn && Handler().Matches(text).Any(m => m.Groups[1].Value == cell.Row.Form))
            return Outcome.LetIn;
        var before = await VersionAsync(record);
        using var answer = await cell.Actor.Caller.SubmitAsync(Address(cell.Row, record), cell.Row.Form);
        if (await VersionAsync(record) != before)
            return new(Answer.Other, $"{(int)answer.StatusCode} and changed the record");
        return page == Outcome.SignIn ? page
            : answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest ? Outcome.Hidden
            : new(Answer.Other, $"{(int)answer.StatusCode} to a form that the page does not show");
    }

    private Task<long> VersionAsync(Record record) => record.Table is null
        ? Task.FromResult(0L)
        : world.Rows.ReadAsync<long>($"select version from {record.Table} where {record.Key} = $1", record.Id);

    private Task<string> NothingAsync(Actor actor) => nothing.GetOrAdd(actor, _ => new(() => ReadNothingAsync(actor))).Value;

    private static async Task<string> ReadNothingAsync(Actor actor)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/nothing-here", UriKind.Relative));
        using var answer = await actor.Caller.SendAsync(request);
        return Content(await answer.Content.ReadAsStringAsync());
    }

    private static string Content(string page) => Space().Replace(MainElement().Match(page).Value, " ");

    private static string Address(MatrixRow row, Record record) => Filled(row.Route, record) + Query(row.Key);

    private static string Query(string key) => key switch
    {
        "FORM /platform/institutions/{Id:guid}/end end" => $"?last={DateTimeOffset.UtcNow.AddDays(60):yyyy-MM-dd}",
        _ => "",
    };

    private static string Filled(string route, Record record) => Hole().Replace(route, hole => hole.Groups[1].Value.ToLowerInvariant() switch
    {
        "name" when route.Contains("/jobs/", StringComparison.Ordinal) => "case-management.lapse-referrals",
        "name" => "training.waiting-list",
        "module" => "reporting",
        "role" => "operator",
        "code" => route.Contains("/objectives/", StringComparison.Ordinal) ? "O1" : route.Contains("/measures/", StringComparison.Ordinal) ? "M1" : "P01",
        var name => record.Part(name).ToString()!,
    });

    [GeneratedRegex(@"\{(\w+)(:[^}]*)?\}")]
    private static partial Regex Hole();

    [GeneratedRegex("name=\"_handler\" value=\"([^\"]+)\"")]
    private static partial Regex Handler();

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex MainElement();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
