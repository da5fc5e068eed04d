using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Testing;

namespace ServicesHub.Gateway.Tests.Fleet;

/// <summary>A gateway with low limits, behind a proxy that says from where a request comes.</summary>
public sealed class StrictSite : GatewaySite
{
    private static int visitors;

    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        [TrustedProxies.Setting] = "127.0.0.1",
        ["Hub:Gateway:Limits:Account"] = "5",
        ["Hub:Gateway:Limits:Address"] = "8",
        ["Hub:Gateway:Limits:SignIn"] = "2",
        ["Hub:Gateway:Limits:Client"] = "4",
        ["Hub:Gateway:Limits:Token"] = "3",
        ["Hub:Gateway:Limits:Import"] = "2",
    };

    /// <summary>An address from which nothing has come yet.</summary>
    internal static string NewAddress() => string.Create(CultureInfo.InvariantCulture, $"203.0.113.{Interlocked.Increment(ref visitors)}");

    internal async Task<HttpResponseMessage> SendAsync(string from, HttpMethod method, string address, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content, Headers = { { "X-Forwarded-For", from } } };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Admits a client and gets it a token.</summary>
    internal async Task<HttpClient> ClientAsync(string name, string from)
    {
        var institution = new InstitutionRecord { Code = $"{name}-{Guid.CreateVersion7():n}", Kind = InstitutionKinds.Province, From = new(2020, 1, 1) };
        institution.Names.Add(new InstitutionName { From = institution.From, Name = "Ente di " + name });
        var client = new ClientRecord
        {
            Name = name, InstitutionId = institution.Id, Role = HubRoles.Operator, SecretId = Guid.CreateVersion7(), SecretHash = SHA256.HashData("a secret"u8), CreatedAt = TimeProvider.System.GetUtcNow(),
        };
        await using var scope = Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<HubDb>();
        database.AddRange(institution, client);
        await database.SaveChangesAsync(TestContext.Current.CancellationToken);
        using var answer = await SendAsync(NewAddress(), HttpMethod.Post, "/connect/token", new FormUrlEncodedContent(
            [new("grant_type", "client_credentials"), new("client_id", client.Id.ToString()), new("client_secret", "a secret")]));
        var token = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString();
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Client.BaseAddress,
            DefaultRequestHeaders = { { "X-Forwarded-For", from }, { "Authorization", $"Bearer {token}" } },
        };
    }

    /// <summary>Opens an account and signs it in.</summary>
    internal async Task<HubVisitor> SignInAsync(string userName, string from)
    {
        await using var scope = Services.CreateAsyncScope();
        var added = await scope.ServiceProvider.GetRequiredService<UserManager<HubUser>>().CreateAsync(new HubUser { UserName = userName, DisplayName = userName }, HubDatabases.Password);
        Assert.True(added.Succeeded, added.ToString());
        var visitor = new HubVisitor(Client.BaseAddress!, "it");
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        await visitor.SignInAsync(userName, HubDatabases.Password);
        return visitor;
    }
}
