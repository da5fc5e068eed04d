using System.Net;
using System.Text.Json.Nodes;
using Npgsql;

namespace ServicesHub.Conformance.Tests;

/// <summary>Whoever reads about people is on record, and those who may see the record.</summary>
public sealed class ReadingTests(Province province)
{
    private const string Entries = "/api/platform/v1/audit-entries";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reading_a_person_is_noted_once_for_each_request_and_searching_for_each_person_found()
    {
        using var desk = await province.Hub.SignInAsync("ats21");
        using var search = await desk.PostAsync("/api/case-management/v1/people/search", new { q = "an" });
        var found = JsonNode.Parse(await search.Content.ReadAsStringAsync(Ct))!["people"]?.AsArray() ?? JsonNode.Parse(await search.Content.ReadAsStringAsync(Ct))!["items"]!.AsArray();
        var person = (Guid)found[0]!["id"]!;
        var before = await CountAsync(person, "case-management.person-read");
        using var page = await desk.GetAsync($"/case-management/people/{person}");

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(before + 1, await CountAsync(person, "case-management.person-read"));
        Assert.True(await CountAsync(person, "case-management.person-found") >= 1);
        Assert.Equal(0, await CountAsync(null, "case-management.person-read"));
    }

    [Fact]
    public async Task A_case_is_read_by_somebody_and_about_somebody()
    {
        using var desk = await province.Hub.SignInAsync("cpi.ascoli");
        var record = JsonNode.Parse(await desk.PageAsync("/api/case-management/v1/cases"))!["items"]![0]!;
        using var page = await desk.GetAsync($"/api/case-management/v1/cases/{(Guid)record["id"]!}");
        page.EnsureSuccessStatusCode();
        using var administrator = await province.Hub.SignInAsync("amministratore");
        var entries = JsonNode.Parse(await administrator.PageAsync($"{Entries}?record={(Guid)record["personId"]!}&action=case-management.case-read"))!["items"]!.AsArray();

        Assert.Contains(entries, e => (Guid)e!["recordId"]! == (Guid)record["id"]! && (bool)e["isRead"]! && (string)e["actor"]! == "Giada Marcucci");
    }

    [Theory]
    [InlineData("ats21", "/case-management/cases", "case-management.case-listed")]
    [InlineData("ats21", "/case-management/referrals", "case-management.referral-listed")]
    [InlineData("cpi.ascoli", "/api/case-management/v1/cases", "case-management.case-listed")]
    public async Task A_list_that_names_people_is_read_about_each_of_them(string account, string address, string action)
    {
        using var desk = await province.Hub.SignInAsync(account);
        var before = await EntriesAsync(action);
        var (page, entries) = (await desk.PageAsync(address), await EntriesAsync(action));

        var added = entries[..^before.Count];
        Assert.NotEmpty(added);
        Assert.All(added, entry => Assert.NotNull(entry.Subject));
        Assert.All(added, entry => Assert.Contains(entry.Record.ToString(), page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Participants_and_certificates_of_others_are_read_about_them_and_ones_own_are_not()
    {
        var (edition, certificate, holder) = await CertificateAsync();
        using var organiser = await province.Hub.SignInAsync("formazione");
        var (listed, read) = (await EntriesAsync("training.participant-listed"), await EntriesAsync("training.certificate-read"));
        using var participants = await organiser.GetAsync($"/training/editions/{edition}/participants");
        using var document = await organiser.GetAsync($"/api/training/v1/certificates/{certificate}/document");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (participants.StatusCode, document.StatusCode));
        Assert.Contains((await EntriesAsync("training.participant-listed"))[..^listed.Count], entry => entry.Subject == holder);
        Assert.Contains((certificate, (Guid?)holder), (await EntriesAsync("training.certificate-read"))[..^read.Count]);

        using var own = await province.Hub.SignInAsync(await AccountAsync(holder));
        read = await EntriesAsync("training.certificate-read");
        using var mine = await own.GetAsync($"/api/training/v1/certificates/{certificate}/document");
        Assert.Equal(HttpStatusCode.OK, mine.StatusCode);
        Assert.Equal(read.Count, (await EntriesAsync("training.certificate-read")).Count);
    }

    [Fact]
    public async Task The_audit_is_searched_sealed_and_exported_by_those_who_may()
    {
        using var administrator = await province.Hub.SignInAsync("amministratore");
        using var export = await administrator.GetAsync($"{Entries}.csv?action=platform.");
        var csv = await export.Content.ReadAsStringAsync(Ct);
        var page = await administrator.PageAsync("/platform/audit?from=01/01/2026&action=platform.audit-exported");
        var wrong = await administrator.PageAsync("/platform/audit?from=31/02/2026");

        Assert.Equal("text/csv", export.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("id;at;actor_id", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("platform.audit-exported", page, StringComparison.Ordinal);
        Assert.Contains("Livia Tassotti", page, StringComparison.Ordinal);
        Assert.Contains("Questa data non esiste", wrong, StringComparison.Ordinal);
        Assert.Contains("Nessuna voce", await administrator.PageAsync("/platform/audit?to=01/01/2020"), StringComparison.Ordinal);
        for (var turn = 0; turn < 60 && !(await administrator.PageAsync("/api/platform/v1/audit-blocks")).Contains("\"hash\"", StringComparison.Ordinal); turn++)
            await Task.Delay(500, Ct);
        Assert.Contains("\"hash\"", await administrator.PageAsync("/api/platform/v1/audit-blocks"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/platform/audit")]
    [InlineData(Entries)]
    [InlineData(Entries + ".csv")]
    [InlineData("/api/platform/v1/audit-blocks")]
    public async Task Others_do_not_see_that_there_is_an_audit(string address)
    {
        using var desk = await province.Hub.SignInAsync("ats21");
        using var page = await desk.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    /// <summary>Entries about reading, the newest first.</summary>
    private async Task<List<(Guid Record, Guid? Subject)>> EntriesAsync(string action)
    {
        await using var database = NpgsqlDataSource.Create(province.Hub.Database.OwnerConnectionString);
        await using var command = database.CreateCommand("select record_id, subject_id from hub.audit where action = $1 and is_read order by id desc");
        command.Parameters.Add(new() { Value = action });
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var entries = new List<(Guid, Guid?)>();
        while (await reader.ReadAsync(Ct))
            entries.Add((reader.GetGuid(0), reader.IsDBNull(1) ? null : reader.GetGuid(1)));
        return entries;
    }

    /// <summary>A certificate of an edition that the training office runs.</summary>
    private async Task<(Guid Edition, Guid Certificate, Guid Holder)> CertificateAsync()
    {
        await using var database = NpgsqlDataSource.Create(province.Hub.Database.AdminConnectionString);
        await using var command = database.CreateCommand("""
            select c.edition_id, c.id, c.operator_id from training.certificates c join training.editions e on e.id = c.edition_id
            where e.institution_id = (select m.institution_id from hub.memberships m join hub.users u on u.id = m.user_id where u.user_name = 'formazione' limit 1)
              and c.operator_id <> (select id from hub.users where user_name = 'formazione')
            limit 1
            """);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        Assert.True(await reader.ReadAsync(Ct), "The demonstration has no certificate of the training office.");
        return (reader.GetGuid(0), reader.GetGuid(1), reader.GetGuid(2));
    }

    private async Task<string> AccountAsync(Guid user)
    {
        await using var database = NpgsqlDataSource.Create(province.Hub.Database.AdminConnectionString);
        await using var command = database.CreateCommand("select user_name from hub.users where id = $1");
        command.Parameters.Add(new() { Value = user });
        return (string)(await command.ExecuteScalarAsync(Ct))!;
    }

    private async Task<long> CountAsync(Guid? person, string action)
    {
        await using var database = NpgsqlDataSource.Create(province.Hub.Database.OwnerConnectionString);
        await using var command = database.CreateCommand(person is null
            ? "select count(*) from hub.audit where action = $1 and actor_id = '00000000-0000-0000-0000-000000000000'"
            : "select count(*) from hub.audit where action = $1 and record_id = $2");
        command.Parameters.Add(new() { Value = action });
        if (person is { } id)
            command.Parameters.Add(new() { Value = id });
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
