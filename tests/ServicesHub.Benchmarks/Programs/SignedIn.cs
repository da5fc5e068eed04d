using ServicesHub.Testing;

namespace ServicesHub.Benchmarks;

/// <summary>Requests in the name of the demonstration's operator.</summary>
internal static class SignedIn
{
    /// <summary>The cookies of a session.</summary>
    public static async Task<string> CookieAsync(Uri gateway)
    {
        using var visitor = new HubVisitor(gateway, "it");
        await visitor.SignInAsync(BenchmarkDatabase.Operator, HubDatabases.Password);
        return visitor.Cookies;
    }

    /// <summary>The same through a gateway that is there for this alone.</summary>
    public static async Task<string> CookieAsync(BenchmarkDatabase database)
    {
        await using var gateway = await Programs.GatewayAsync(database);
        return await CookieAsync(gateway.Address);
    }

    public static Func<HttpRequestMessage> Get(string path, string cookie) => () => new(HttpMethod.Get, new Uri(path, UriKind.Relative)) { Headers = { { "Cookie", cookie } } };
}
