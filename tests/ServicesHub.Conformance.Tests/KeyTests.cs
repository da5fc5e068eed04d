using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using ServicesHub.Testing;

namespace ServicesHub.Conformance.Tests;

/// <summary>Whatever creates something creates it once for an Idempotency-Key, together with the key, and answers the same again.</summary>
public sealed class KeyTests(Province province)
{
    private const string Governance = "/api/governance/v1";
    private const string Cases = "/api/case-management/v1";
    private const string Training = "/api/training/v1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    [Fact]
    public async Task Whatever_creates_something_creates_it_once_for_a_key()
    {
        var requests = Requests();
        var creating = (await ApiOperation.AllAsync(province)).Where(o => o.Method == "POST" && o.Creates).ToList();
        Assert.NotEmpty(creating);
        if (Province.Modules.Any(m => m.Manifest.Id == "case-management"))
            Assert.Empty(requests.Keys.Except(creating.Select(o => o.Id)));
        await using var lost = await LostKeys.InAsync(province.Hub.Database);
        foreach (var operation in creating)
            await CheckAsync(operation, requests.GetValueOrDefault(operation.Id) ?? await MadeUpAsync(operation));
    }

    /// <summary>A request for what these tests do not know: every field filled by its type, by the first account that may send it.</summary>
    private async Task<Request> MadeUpAsync(ApiOperation operation)
    {
        foreach (var account in VersionTests.Accounts)
        {
            using var visitor = await province.Hub.SignInAsync(account);
            using var tried = await visitor.PostAsync(operation.Path, operation.Sample);
            if (tried.StatusCode is HttpStatusCode.Created or HttpStatusCode.Accepted)
                return Json(account, operation.Path, operation.Sample);
        }
        throw new InvalidOperationException($"{operation.Id} takes no body that has every field filled by its type: add a request for it to {nameof(KeyTests)}.");
    }

    private async Task CheckAsync(ApiOperation operation, Request request)
    {
        using var visitor = await province.Hub.SignInAsync(request.Account);
        var (path, body) = await request.Make(visitor);
        var key = Guid.CreateVersion7().ToString();
        var before = await DoneAsync();
        using var failed = await SendAsync(visitor, path, body(), LostKeys.Next());
        Assert.Equal((operation.Id, HttpStatusCode.InternalServerError, before), (operation.Id, failed.StatusCode, await DoneAsync()));
        using var first = await SendAsync(visitor, path, body(), key);
        var text = await first.Content.ReadAsStringAsync(Ct);
        Assert.True(first.StatusCode is HttpStatusCode.Created or HttpStatusCode.Accepted, $"{operation.Id} answered {(int)first.StatusCode}: {text}");
        var once = await DoneAsync();
        using var again = await SendAsync(visitor, path, body(), key);
        using var other = await SendAsync(visitor, path, body().Headers.ContentType?.MediaType == "text/csv" ? Csv("altro")() : JsonContent.Create(new { other = "body" }), key);

        Assert.True(once > before, $"{operation.Id} created something and nothing was noted.");
        Assert.Equal((operation.Id, once), (operation.Id, await DoneAsync()));
        Assert.Equal((operation.Id, first.StatusCode, text), (operation.Id, again.StatusCode, await again.Content.ReadAsStringAsync(Ct)));
        Assert.Equal((first.Headers.Location, first.Headers.ETag, first.Content.Headers.ContentType), (again.Headers.Location, again.Headers.ETag, again.Content.Headers.ContentType));
        Assert.Equal((operation.Id, HttpStatusCode.UnprocessableEntity), (operation.Id, other.StatusCode));
    }

    private sealed record Request(string Account, Func<HubVisitor, Task<(string Path, Func<HttpContent> Body)>> Make)
    {
        public static implicit operator Request((string Account, Func<HubVisitor, Task<(string, Func<HttpContent>)>> Make) request) => new(request.Account, request.Make);
    }

    private Dictionary<string, Request> Requests() => new()
    {
        ["SetUpBody"] = ("segreteria", async v => ($"{Governance}/bodies", Of(new
        {
            kind = "working-group", code = "GL-CHIAVE", name = "Gruppo della chiave", parentId = await FirstAsync(v, $"{Governance}/bodies"), institutingAct = "Decreto n. 1", noticeWorkingDays = 5,
        }))),
        ["DraftSession"] = ("segreteria", async v => ($"{Governance}/sessions", Of(new
        {
            bodyId = await FirstAsync(v, $"{Governance}/bodies"), startsAt = new DateTimeOffset(Today.AddDays(60), new(9, 0), TimeSpan.Zero), place = "Prefettura", mode = "in-person",
            agenda = new[] { new { title = "Prova", proposedKind = "opinion", proposedText = "Si esprime parere." } },
        }))),
        ["DraftPlan"] = ("programmazione", async v => ($"{Governance}/plans", Of(new
        {
            code = "CHIAVE", title = "Piano della chiave", firstYear = Today.Year, lastYear = Today.Year,
            objectives = new[] { new { code = "O1", title = "Obiettivo", measures = new[] { new { code = "M1.1", title = "Misura", leadInstitutionId = await FirstAsync(v, "/api/platform/v1/institutions"), indicators = Array.Empty<object>() } } } },
        }))),
        ["RegisterPerson"] = ("ats21", async v =>
        {
            using var searched = await v.PostAsync($"{Cases}/people/search", new { q = "Chiavetti" });
            return ($"{Cases}/people", Of(new { familyName = "Chiavetti", givenName = "Ama", birthDate = "1990", sex = "F", citizenships = new[] { "Ghana" } }));
        }),
        ["AddPermit"] = ("ats21", async v => ($"{Cases}/people/{await PersonAsync(v, "Permessi")}/permits", Of(new { type = "RIC_ASILO", number = "K99999991", expiresOn = Today.AddDays(90) }))),
        ["OpenCase"] = ("ats21", async v => ($"{Cases}/cases", Of(new { personId = await PersonAsync(v, "Carichi") }))),
        ["AddMeasure"] = ("ats21", async v => ($"{Cases}/measures", Of(new
        {
            caseId = await CreateAsync(v, $"{Cases}/cases", new { personId = await PersonAsync(v, "Misurati") }), kind = "italian-a2", provider = "CPIA", startsOn = Today, endsOn = Today.AddDays(30),
        }))),
        ["DraftReferral"] = ("ats21", async v => ($"{Cases}/referrals", Of(new
        {
            personId = await PersonAsync(v, "Segnalati"), toInstitutionId = await NamedAsync(v, "cpi-ascoli"), purpose = "job-placement", legalBasis = "public-employment-services", noticeOn = Today, send = true,
        }))),
        ["PreviewImport"] = ("ats21.responsabile", _ => Task.FromResult(($"{Cases}/imports", Csv("""
            family_name;given_name;birth_date;sex;citizenship;tax_code;permit_type;permit_number;permit_expiry
            Chiavari;Abena;1990;F;Ghana;;;;

            """)))),
        ["DraftEdition"] = Json("formazione", $"{Training}/editions", Edition("Edizione della chiave")),
        ["EnrolOperator"] = ("formazione", async v =>
        {
            var edition = await CreateAsync(v, $"{Training}/editions", Edition("Edizione da iscrivere"));
            using var seen = await v.GetAsync($"{Training}/editions/{edition}");
            using var publish = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Training}/editions/{edition}/publish", UriKind.Relative)) { Content = JsonContent.Create(new { }) };
            publish.Headers.IfMatch.Add(seen.Headers.ETag!);
            using var published = await v.Http.SendAsync(publish, Ct);
            published.EnsureSuccessStatusCode();
            return ($"{Training}/enrolments", Of(new { editionId = edition }));
        }),
        ["IssueCertificate"] = ("formazione", async _ => ($"{Training}/certificates", Of(new { enrolmentId = await UncertifiedAsync() }))),
        ["VerifyFacts"] = Json("programmazione", "/api/reporting/v1/verifications", new { }),
        ["PreviewContextImport"] = ("programmazione", _ => Task.FromResult(("/api/reporting/v1/imports", Csv("""
            DATAFLOW,FREQ,REF_AREA,DATA_TYPE,SEX,MOSTREL_CCITENSHIP,TYPE_RES_PERMIT_REASON,TYPE_RES_PERMIT,AGE,MARITAL_STATUS,TIME_PERIOD,OBS_VALUE

            """)))),
        ["PlanFeatureSwitch"] = Json("amministratore", $"/api/platform/v1/features/{Province.Modules.Last(m => m.Manifest.Id != "platform").Manifest.Id}/plans", new { on = true, at = DateTimeOffset.UtcNow.AddYears(1), reason = "Prova della chiave" }),
        ["AddInstitution"] = Json("amministratore", "/api/platform/v1/institutions", new { name = "Ente della chiave", code = "ente-chiave", kind = "third-sector", municipality = "Ascoli Piceno" }),
    };

    private static object Edition(string title) => new
    {
        title, kind = "information-day", seats = 10, enrolBy = Today.AddDays(4),
        sessions = new[] { new { day = Today.AddDays(5), startsAt = "09:00", endsAt = "11:00", place = "Provincia" } },
    };

    private static Request Json(string account, string path, object body) => new(account, _ => Task.FromResult((path, Of(body))));

    private static Func<HttpContent> Of(object body) => () => JsonContent.Create(body);

    private static Func<HttpContent> Csv(string text) => () => new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };

    private static async Task<Guid> PersonAsync(HubVisitor visitor, string familyName)
    {
        using var searched = await visitor.PostAsync($"{Cases}/people/search", new { q = familyName });
        return await CreateAsync(visitor, $"{Cases}/people", new { familyName, givenName = "Ama", birthDate = "1990", sex = "F", citizenships = new[] { "Ghana" } });
    }

    private static async Task<Guid> CreateAsync(HubVisitor visitor, string path, object body)
    {
        using var created = await visitor.PostAsync(path, body);
        var text = await created.Content.ReadAsStringAsync(Ct);
        Assert.True(created.StatusCode == HttpStatusCode.Created, $"{path} answered {(int)created.StatusCode}: {text}");
        return (Guid)JsonNode.Parse(text)!["id"]!;
    }

    private static async Task<JsonArray> ItemsAsync(HubVisitor visitor, string path) => JsonNode.Parse(await visitor.PageAsync(path))!["items"]!.AsArray();

    private static async Task<Guid> FirstAsync(HubVisitor visitor, string path) => (Guid)(await ItemsAsync(visitor, path))[0]!["id"]!;

    private static async Task<Guid> NamedAsync(HubVisitor visitor, string code) =>
        (Guid)(await ItemsAsync(visitor, "/api/platform/v1/institutions")).First(i => (string)i!["code"]! == code)!["id"]!;

    private static async Task<HttpResponseMessage> SendAsync(HubVisitor visitor, string path, HttpContent body, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = body };
        request.Headers.Add("Idempotency-Key", key);
        return await visitor.Http.SendAsync(request, Ct);
    }

    /// <summary>How many things people have done so far.</summary>
    private Task<long> DoneAsync() => ReadAsync<long>("select count(*) from hub.audit where not is_read and actor_id <> '00000000-0000-0000-0000-000000000000'");

    /// <summary>A passed enrolment whose certificate is missing.</summary>
    private Task<Guid> UncertifiedAsync() => ReadAsync<Guid>("""
        with gone as (delete from training.certificates where id = (select c.id from training.certificates c order by c.id limit 1) returning enrolment_id)
        select enrolment_id from gone
        """);

    private async Task<T> ReadAsync<T>(string sql)
    {
        await using var database = NpgsqlDataSource.Create(province.Hub.Database.AdminConnectionString);
        await using var command = database.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(Ct))!;
    }
}
