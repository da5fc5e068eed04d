using ServicesHub.Abstractions;

namespace ServicesHub.Authorization.Tests;

/// <summary>Valid bodies, so that what refuses a call is authorization or the record's state and never its content.</summary>
internal static class Bodies
{
    private const string Cases = "POST /api/case-management/v1";
    private const string Governance = "/api/governance/v1";
    private const string Training = "/api/training/v1";

    private static readonly DateOnly Today = DateOnly.FromDateTime(DateTime.UtcNow);

    public static async Task<object?> OfAsync(string key, Record record, Actor actor, HubWorld world) => key switch
    {
        $"{Cases}/cases" => new { personId = record.Id },
        $"{Cases}/cases/{{id:guid}}/close" or $"{Cases}/referrals/{{id:guid}}/complete" => new { outcome = "employed" },
        $"{Cases}/imports/" => CaseKinds.File(),
        $"{Cases}/measures/" => new { caseId = record.Id, kind = "orientation", provider = "CPIA", startsOn = Today, endsOn = Today },
        $"{Cases}/measures/{{id:guid}}/start" => new { startedOn = Today },
        $"{Cases}/measures/{{id:guid}}/end" => new { result = await StateAsync(record, world) == "proposed" ? "cancelled" : "ended", endedOn = Today, outcome = "completed" },
        $"{Cases}/people" or "PUT /api/case-management/v1/people/{id:guid}" =>
            new { familyName = "Prova", givenName = "Matrice" + Letters(world.Rows.Next()), birthDate = "1990", sex = "F", citizenships = (string[])["Ghana"], confirmNotDuplicate = true },
        $"{Cases}/people/{{id:guid}}/permits" => new { type = "LAV_SUB_TD", number = $"M{world.Rows.Next():0000000}", expiresOn = Today.AddDays(200) },
        $"{Cases}/people/search" => new { q = "prova" },
        $"{Cases}/referrals" => new { personId = record.Id, toInstitutionId = world.Institution('C'), purpose = "orientation", noticeOn = Today, send = true },
        $"{Cases}/referrals/{{id:guid}}/answer-info" => new { answer = "Domani." },
        $"{Cases}/referrals/{{id:guid}}/refuse" => new { reason = "no-capacity" },
        $"{Cases}/referrals/{{id:guid}}/request-info" => new { question = "Quando?" },
        $"{Cases}/referrals/{{id:guid}}/send" => new { noticeOn = Today },
        $"{Cases}/tax-codes/check" => new { taxCode = "KNTMWN96T54Z999A" },
        $"{Cases}/work-eligibility" => new { on = Today, citizenships = (string[])["Ghana"], birthDate = "1990" },
        _ => await OthersAsync(key, record, actor, world),
    };

    private static async Task<object?> OthersAsync(string key, Record record, Actor actor, HubWorld world) => key switch
    {
        $"POST {Governance}/bodies/" => new { kind = "council", code = $"MTX-{world.Rows.Next()}", name = "Organismo della prova" },
        $"POST {Governance}/bodies/{{id:guid}}/seats/{{seatId:guid}}/holders" => new { personName = "Prova Matrice", represents = "Ente della prova", designationAct = "Nota 1", from = Today },
        $"POST {Governance}/decisions/{{id:guid}}/fulfil" => new { note = "Fatto." },
        $"POST {Governance}/plans/" => Plan($"MTX-{world.Rows.Next()}", world.Institution('A')),
        $"PUT {Governance}/plans/{{id:guid}}" => await RevisionAsync(record, world),
        $"POST {Governance}/plans/{{id:guid}}/approve" => new { decision = await DecisionAsync(world), approvalAct = "Decreto 1", inForceFrom = Today },
        $"POST {Governance}/sessions/" => new { bodyId = record.Id, startsAt = DateTimeOffset.UtcNow.AddDays(40), place = "Prefettura", mode = "in-person", agenda = new[] { new { title = "Punto" } } },
        $"PUT {Governance}/sessions/{{id:guid}}" => new { startsAt = DateTimeOffset.UtcNow.AddDays(41), place = "Prefettura", mode = "in-person", agenda = new[] { new { title = "Punto" } } },
        $"POST {Governance}/sessions/{{id:guid}}/attendance" => new { members = Array.Empty<object>() },
        $"POST {Governance}/sessions/{{id:guid}}/cancel" or $"POST {Governance}/sessions/{{id:guid}}/postpone" => new { reason = "Prova" },
        $"POST {Governance}/sessions/{{id:guid}}/close" => new { items = new[] { new { itemId = record.Part("item"), outcome = "noted" } } },
        $"POST {Governance}/sessions/{{id:guid}}/convene" => new { protocol = "1/MTX" },
        $"POST {Governance}/sessions/{{id:guid}}/minutes/corrections" or $"PUT {Governance}/sessions/{{id:guid}}/minutes/" => new { text = "Testo della prova." },
        "POST /api/platform/v1/events/parked/{id:int}/discard" => new { reason = "Prova della matrice" },
        "POST /api/platform/v1/events/queues/{module}/pause" => new { reason = "Prova della matrice" },
        "PUT /api/platform/v1/features/{name}/filters" => new { percentage = 100, reason = "Prova della matrice" },
        "POST /api/platform/v1/features/{name}/changes/{version:long}/undo" => new { reason = "Prova della matrice" },
        "POST /api/platform/v1/features/{name}/plans" => new { on = true, at = DateTimeOffset.UtcNow.AddYears(1), reason = "Prova della matrice" },
        "POST /api/platform/v1/features/{name}/switch" => new { on = true, reason = "Prova della matrice" },
        "POST /api/platform/v1/institutions" => new { name = $"Ente della prova {world.Rows.Next()}", code = $"mtx-{world.Rows.Next()}", kind = InstitutionKinds.ThirdSector, municipality = "Offida" },
        "PUT /api/platform/v1/institutions/{id:guid}" => new { name = "Ente della prova rinominato", municipality = "Offida" },
        "POST /api/reporting/v1/imports/" => PlatformKinds.File(),
        "POST /api/reporting/v1/tables" => new { indicator = "P01", year = Today.Year, by = (string[])["sex"] },
        $"POST {Training}/certificates/" => new { enrolmentId = record.Id },
        $"POST {Training}/certificates/{{id:guid}}/revoke" or $"POST {Training}/editions/{{id:guid}}/cancel" => new { reason = "Prova della matrice" },
        $"POST {Training}/editions/" or $"PUT {Training}/editions/{{id:guid}}" => Edition(record),
        $"POST {Training}/enrolments/" => new { editionId = record.Id },
        $"PUT {Training}/attendance/{{sessionId:guid}}" => new { minutes = Array.Empty<object>() },
        _ => null,
    };

    public static object Plan(string code, Guid lead) => new { code, title = "Piano della prova", firstYear = Today.Year, lastYear = Today.Year, objectives = Objectives(lead, Today.Year) };

    private static object[] Objectives(Guid lead, object year) =>
    [
        new
        {
            code = "O1",
            title = "Obiettivo",
            measures = new[] { new { code = "M1", title = "Misura", leadInstitutionId = lead, indicators = new[] { new { code = "P01", targets = new[] { new { year, value = 10 } } } } } },
        },
    ];

    private static async Task<object> RevisionAsync(Record record, HubWorld world) =>
        new { title = $"Piano della prova {world.Rows.Next()}", objectives = Objectives(world.Institution('B'), record.Part("year")), decision = await DecisionAsync(world), inForceFrom = Today.AddDays(30) };

    private static Task<string?> DecisionAsync(HubWorld world) =>
        world.Rows.ReadAsync<string>("select d.reference from governance.decisions d join governance.sessions s on s.id = d.session_id where s.state = 'Closed' order by d.id limit 1");

    private static object Edition(Record record) => new
    {
        title = "Edizione della prova",
        kind = "information-day",
        seats = 50,
        enrolBy = Today.AddDays(20),
        sessions = new[] { new { id = record.More?.GetValueOrDefault("session"), day = Today.AddDays(30), startsAt = "09:00", endsAt = "11:00", place = "Provincia" } },
    };

    private static string Letters(int number) => string.Concat(number.ToString("00000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0'))));

    private static Task<string?> StateAsync(Record record, HubWorld world) => world.Rows.ReadAsync<string>($"select state from {record.Table} where id = $1", record.Id);
}
