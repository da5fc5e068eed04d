using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace ServicesHub.Testing;

/// <summary>One thread through all four modules, as other programs take it: from the decision to the figure behind its target.</summary>
/// <param name="signIn">Signs an account of the demonstration in.</param>
/// <param name="anybody">Somebody who has not signed in.</param>
/// <param name="letTimePass">Moves dates that people would wait for, by a statement with the record's identity.</param>
/// <param name="today">The day in the province.</param>
internal sealed class ApiThread(Func<string, Task<HubVisitor>> signIn, Func<HubVisitor> anybody, Func<string, Guid, Task> letTimePass, DateOnly today)
{
    private const string Governance = "/api/governance/v1";
    private const string Cases = "/api/case-management/v1";
    private const string Training = "/api/training/v1";
    private const string Reporting = "/api/reporting/v1";

    private static readonly Newcomer Person = Newcomer.OverTheApi;

    /// <param name="between">What happens to the hub between the plan and the person who comes to the counter.</param>
    /// <param name="before">What happens to it before operators are trained.</param>
    public async Task RunAsync(Func<Task>? between = null, Func<Task>? before = null)
    {
        using var officer = await DeskAsync("programmazione");
        var figure = await Figures.ActualAsync(officer.Visitor, today.Year);

        await ApprovePlanAsync(officer, await DecideAsync());
        await (between?.Invoke() ?? Task.CompletedTask);
        var person = await RegisterAsync();
        var referral = await ReferAsync(person);
        await FollowAsync(person, referral);
        await OthersSeeNothingAsync(person, referral);
        await ImportAsync();
        await (before?.Invoke() ?? Task.CompletedTask);
        await CertifyAsync();

        Assert.Equal(figure + 1, await Figures.GrownBeyondAsync(officer.Visitor, today.Year, figure));
        await ReadFigureAsync(officer);
    }

    private async Task<string> DecideAsync()
    {
        using var secretary = await DeskAsync("segreteria");
        var bodies = (await secretary.ReadAsync($"{Governance}/bodies"))["items"]!.AsArray();
        var section = bodies.First(b => (string)b!["code"]! == "CTI-LAV")!;
        var drafted = await secretary.CreateAsync($"{Governance}/sessions", new
        {
            bodyId = Id(section),
            startsAt = DateTimeOffset.UtcNow.AddDays(40),
            place = "Prefettura",
            mode = "in-person",
            agenda = new[] { new { title = "Parere sul piano via API", proposedKind = "opinion", proposedText = "La Sezione esprime parere favorevole." } },
        });
        var session = $"{Governance}/sessions/{Id(drafted)}";
        await secretary.ChangeAsync(HttpMethod.Post, session, $"{session}/convene", new { protocol = "9100/2026" });
        await letTimePass("update governance.sessions set starts_at = now() where id = $1", Id(drafted));
        var opened = await secretary.ChangeAsync(HttpMethod.Post, session, $"{session}/open", null);
        await secretary.ChangeAsync(HttpMethod.Post, session, $"{session}/attendance", new
        {
            members = opened["attendance"]!.AsArray().Select(m => new { seatId = (Guid)m!["seatId"]!, presence = "present" }),
        });
        var closed = await secretary.ChangeAsync(HttpMethod.Post, session, $"{session}/close", new
        {
            items = opened["agenda"]!.AsArray().Select(item => (string)item!["title"]! == "Parere sul piano via API"
                ? new { itemId = Id(item), outcome = "decided", kind = (string?)"opinion", text = (string?)"La Sezione esprime parere favorevole.", noOwner = true }
                : new { itemId = Id(item), outcome = "noted", kind = (string?)null, text = (string?)null, noOwner = false }),
        });
        var decision = Assert.Single(closed["decisions"]!.AsArray());
        Assert.Equal("Parere sul piano via API", (string)(await secretary.ReadAsync($"{Governance}/decisions/{Id(decision!)}"))["title"]!);
        return (string)decision!["reference"]!;
    }

    private async Task ApprovePlanAsync(ApiDesk officer, string decision)
    {
        var lead = (await officer.ReadAsync("/api/platform/v1/institutions"))["items"]!.AsArray().First(i => (string)i!["code"]! == "cpi-ascoli")!;
        var drafted = await officer.CreateAsync($"{Governance}/plans", new
        {
            code = "PROVA-API",
            title = "Piano della prova via API",
            firstYear = today.Year,
            lastYear = today.Year,
            objectives = new[]
            {
                new
                {
                    code = "O1",
                    title = "Più lavoro regolare",
                    measures = new[]
                    {
                        new
                        {
                            code = "M1.1",
                            title = "Presa in carico",
                            leadInstitutionId = Id(lead),
                            indicators = new[] { new { code = "P01", targets = new[] { new { year = today.Year, value = 190 } } } },
                        },
                    },
                },
            },
        });
        var plan = $"{Governance}/plans/{Id(drafted)}";
        await officer.ChangeAsync(HttpMethod.Post, plan, $"{plan}/propose", null);
        var approved = await officer.ChangeAsync(HttpMethod.Post, plan, $"{plan}/approve", new { decision, approvalAct = "Decreto n. 13", inForceFrom = today });
        Assert.Equal(decision, (string)approved["inForce"]!["decision"]!);
        Assert.Contains((await officer.ReadAsync($"{Governance}/indicators"))["items"]!.AsArray(), i => (string)i!["code"]! == "P01");
    }

    private async Task<Guid> RegisterAsync()
    {
        using var desk = await DeskAsync("ats21");
        Assert.True((bool)(await desk.AskAsync($"{Cases}/tax-codes/check", new { taxCode = Person.TaxCode }))["valid"]!);
        Assert.Equal(0, (int)(await desk.AskAsync($"{Cases}/people/search", new { q = Person.FamilyName }))["total"]!);
        var person = Id(await desk.CreateAsync($"{Cases}/people", new
        {
            familyName = Person.FamilyName,
            givenName = Person.GivenName,
            birthDate = Person.Birth,
            sex = "F",
            citizenships = new[] { Person.Citizenship },
            taxCode = Person.TaxCode,
        }));
        await desk.CreateAsync($"{Cases}/people/{person}/permits", new { type = "RIC_ASILO", number = Person.PermitNumber, expiresOn = today.AddDays(100) });
        var answer = await desk.ReadAsync($"{Cases}/people/{person}/work-eligibility?on={today:yyyy-MM-dd}");
        Assert.StartsWith("R", (string)answer["rule"]!, StringComparison.Ordinal);
        Assert.NotNull(answer["norm"]);
        return person;
    }

    private async Task<Guid> ReferAsync(Guid person)
    {
        using var desk = await DeskAsync("ats21");
        var centre = (await desk.ReadAsync("/api/platform/v1/institutions"))["items"]!.AsArray().First(i => (string)i!["code"]! == "cpi-ascoli")!;
        var sent = await desk.CreateAsync($"{Cases}/referrals", new
        {
            personId = person,
            toInstitutionId = Id(centre),
            purpose = "job-placement",
            legalBasis = "public-employment-services",
            noticeOn = today,
            send = true,
        });
        Assert.Equal("sent", (string)sent["state"]!);
        return Id(sent);
    }

    private async Task FollowAsync(Guid person, Guid referral)
    {
        using var centre = await DeskAsync("cpi.ascoli");
        Assert.Equal(HttpStatusCode.NotFound, await centre.StatusAsync($"{Cases}/people/{person}"));
        var accepted = await centre.ChangeAsync(HttpMethod.Post, $"{Cases}/referrals/{referral}", $"{Cases}/referrals/{referral}/accept", new { appointmentOn = today.AddDays(5) });
        Assert.Equal("accepted", (string)accepted["state"]!);
        Assert.Equal(HttpStatusCode.OK, await centre.StatusAsync($"{Cases}/people/{person}"));
        var record = (await centre.ReadAsync($"{Cases}/cases?scope=mine"))["items"]!.AsArray().First(c => (Guid)c!["personId"]! == person)!;
        var measure = Id(await centre.CreateAsync($"{Cases}/measures", new
        {
            caseId = Id(record),
            kind = "italian-a2",
            provider = "CPIA",
            startsOn = today,
            endsOn = today.AddDays(30),
        }));
        await centre.ChangeAsync(HttpMethod.Post, $"{Cases}/measures/{measure}", $"{Cases}/measures/{measure}/start", new { startedOn = today });
        await centre.ChangeAsync(HttpMethod.Post, $"{Cases}/measures/{measure}", $"{Cases}/measures/{measure}/end", new { result = "ended", endedOn = today, outcome = "certificate" });
        var closed = await centre.ChangeAsync(HttpMethod.Post, $"{Cases}/cases/{Id(record)}", $"{Cases}/cases/{Id(record)}/close", new { outcome = "employed" });
        Assert.Equal("employed", (string)closed["outcome"]!);
    }

    private async Task OthersSeeNothingAsync(Guid person, Guid referral)
    {
        using var others = await DeskAsync("ponte");
        Assert.Equal(HttpStatusCode.NotFound, await others.StatusAsync($"{Cases}/people/{person}"));
        Assert.Equal(HttpStatusCode.NotFound, await others.StatusAsync($"{Cases}/referrals/{referral}"));
        Assert.Equal(0, (int)(await others.AskAsync($"{Cases}/people/search", new { q = Person.FamilyName }))["total"]!);
    }

    private async Task ImportAsync()
    {
        using var desk = await DeskAsync("ats21.responsabile");
        using var file = new ByteArrayContent(ImportFile.In("api"));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var preview = await desk.CreateAsync($"{Cases}/imports", file);
        Assert.Equal((1, 2), ((int)preview["good"]!, (int)preview["bad"]!));
        Assert.Contains(preview["problems"]!.AsArray(), p => (string)p!["column"]! == "tax_code");
        var confirmed = await desk.AskAsync($"{Cases}/imports/{Id(preview)}/confirm", new { });
        Assert.Equal(1, (int)confirmed["added"]!);
    }

    private async Task CertifyAsync()
    {
        using var organiser = await DeskAsync("formazione");
        var drafted = await organiser.CreateAsync($"{Training}/editions", new
        {
            title = "Giornata informativa via API",
            kind = "information-day",
            seats = 10,
            enrolBy = today.AddDays(4),
            sessions = new[] { new { day = today.AddDays(5), startsAt = "09:00", endsAt = "11:00", place = "Provincia" } },
        });
        var edition = $"{Training}/editions/{Id(drafted)}";
        await organiser.ChangeAsync(HttpMethod.Post, edition, $"{edition}/publish", null);
        using var learner = await DeskAsync("cpi.ascoli3");
        var enrolment = Id(await learner.CreateAsync($"{Training}/enrolments", new { editionId = Id(drafted) }));
        await letTimePass("update training.sessions set day = day - 20 where edition_id = $1", Id(drafted));
        await letTimePass("update training.editions set starts_on = starts_on - 20, ends_on = ends_on - 20, enrol_by = enrol_by - 20 where id = $1", Id(drafted));
        var session = $"{Training}/attendance/{Id((await organiser.ReadAsync(edition))["sessions"]![0]!)}";
        await organiser.ChangeAsync(HttpMethod.Put, session, session, new { minutes = new[] { new { enrolmentId = enrolment, minutes = 120 } } });
        await organiser.ChangeAsync(HttpMethod.Post, edition, $"{edition}/complete", null);
        var certificate = Assert.Single((await organiser.ReadAsync($"{Training}/certificates?edition={Id(drafted)}"))["items"]!.AsArray());
        using var visitor = new ApiDesk(anybody());
        Assert.True((bool)(await visitor.ReadAsync($"{Training}/certificates/verify/{(string)certificate!["number"]!}"))["valid"]!);
    }

    private async Task ReadFigureAsync(ApiDesk officer)
    {
        var year = today.Year;
        var values = await officer.ReadAsync($"{Reporting}/indicators/P01/values?year={year}&by=sex,citizenship");
        Assert.Equal(190, (decimal)values["indicator"]!["target"]!["value"]!);
        var cells = values["table"]!["cells"]!.AsArray();
        Assert.Contains(cells, cell => (bool)cell!["suppressed"]! && cell["value"] is null);
        Assert.Contains(cells, cell => !(bool)cell!["suppressed"]! && (int)cell["value"]! > 0);
        Assert.Equal(HttpStatusCode.OK, await officer.StatusAsync($"{Reporting}/indicators/P01/values.csv?year={year}&by=sex,citizenship"));
    }

    private static Guid Id(JsonNode node) => (Guid)node["id"]!;

    private async Task<ApiDesk> DeskAsync(string userName) => new(await signIn(userName));
}
