using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
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
        ["Hub:Gateway:Limits:Import"] = "2",
    };

    /// <summary>An address from which nothing has come yet.</summary>
    internal static string NewAddress() => string.Create(CultureInfo.InvariantCulture, $"203.0.113.{Interlocked.Increment(ref visitors)}");

    internal async Task<HttpResponseMessage> SendAsync(string from, HttpMethod method, string address, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content, Headers = { { "X-Forwarded-For", from } } };
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
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
