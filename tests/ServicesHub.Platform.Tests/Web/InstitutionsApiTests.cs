using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ServicesHub.Testing;

namespace ServicesHub.Platform.Tests.Web;

public sealed class InstitutionsApiTests(Demonstration demonstration)
{
    private const string Institutions = "/api/platform/v1/institutions";

    [Fact]
    public async Task An_institution_is_added_once_for_one_key_and_changed_from_the_version_that_was_read()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");
        var added = await AddAsync(administrator, "api-uno", "chiave-uno");
        var again = await AddAsync(administrator, "api-uno", "chiave-uno");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (added.StatusCode, again.StatusCode));
        Assert.Equal((added.Headers.Location, "\"1\""), (again.Headers.Location, again.Headers.ETag!.Tag));
        var address = added.Headers.Location!.ToString();

        using var read = await administrator.GetAsync(address);
        Assert.Equal("\"1\"", read.Headers.ETag!.Tag);

        Assert.Equal((428, "precondition-required"), await ProblemAsync(await PutAsync(administrator, address, null, "Nuovo nome")));
        Assert.Equal((412, "changed-meanwhile"), await ProblemAsync(await PutAsync(administrator, address, "\"9\"", "Nuovo nome")));
        using var changed = await PutAsync(administrator, address, "\"1\"", "Nuovo nome");
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (changed.StatusCode, changed.Headers.ETag!.Tag));
        Assert.Equal("Nuovo nome", (await changed.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("name").GetString());
        Assert.Equal((412, "changed-meanwhile"), await ProblemAsync(await PutAsync(administrator, address, "\"1\"", "Altro nome")));
    }

    [Fact]
    public async Task A_code_that_is_taken_and_a_missing_name_are_explained()
    {
        using var administrator = await demonstration.Hub.SignInAsync("amministratore");

        Assert.Equal((422, "code-taken"), await ProblemAsync(await AddAsync(administrator, "questura", "chiave-due")));
        Assert.Equal((422, "invalid-input"), await ProblemAsync(await AddAsync(administrator, new string('x', 41), "chiave-quattro")));
        using var missing = await administrator.PostAsync(Institutions, new { code = "api-due", kind = "province" });
        Assert.Equal((422, "invalid-input"), await ProblemAsync(missing));
    }

    [Fact]
    public async Task Whoever_may_not_manage_institutions_finds_nothing_to_change()
    {
        using var visitor = await demonstration.Hub.SignInAsync("cpi.ascoli");
        var address = $"{Institutions}/{await visitor.InstitutionAsync("questura")}";

        Assert.Equal((404, "not-found"), await ProblemAsync(await PutAsync(visitor, address, "\"1\"", "Nuovo nome")));
        Assert.Equal((404, "not-found"), await ProblemAsync(await AddAsync(visitor, "api-tre", "chiave-tre")));
        using var read = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<(int, string?)> ProblemAsync(HttpResponseMessage response) =>
        ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("code").GetString());

    private static async Task<HttpResponseMessage> AddAsync(HubVisitor visitor, string code, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Institutions)
        {
            Content = JsonContent.Create(new { name = "Ente di prova", code, kind = "third-sector", municipality = "Grottammare" }),
            Headers = { { "Idempotency-Key", key } },
        };
        return await visitor.Http.SendAsync(request, Ct);
    }

    private static async Task<HttpResponseMessage> PutAsync(HubVisitor visitor, string address, string? version, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(new { name, municipality = "Grottammare" }) };
        if (version is not null)
            request.Headers.Add("If-Match", version);
        return await visitor.Http.SendAsync(request, Ct);
    }
}
