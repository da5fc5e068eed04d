using Microsoft.AspNetCore.Http;

namespace ServicesHub.Runtime;

/// <summary>Addresses that every process agrees on.</summary>
public static class HubPaths
{
    public const string SignIn = "/account/sign-in";

    /// <summary>The page that takes the header's search, as a POST with the field <c>q</c>: what is typed may be a name.</summary>
    public const string Search = "/search";

    /// <summary>Where clients get their tokens.</summary>
    public const string Token = "/connect/token";

    public const string NotFound = "/not-found";

    public const string Error = "/error";

    /// <summary>Below it the hub's processes ask each other; nobody else gets there.</summary>
    public const string Internal = "/_hub";

    /// <summary>True for what machines call: problems are JSON there, never pages or redirects.</summary>
    public static bool IsApi(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi") || path.StartsWithSegments(Internal) || path.StartsWithSegments(Token);

    /// <summary>True for what answers clients: everything else is for people.</summary>
    public static bool IsForClients(PathString path) => path.StartsWithSegments("/api");
}
