using Microsoft.AspNetCore.Http;

namespace ServicesHub.Runtime;

/// <summary>Addresses that every process agrees on.</summary>
public static class HubPaths
{
    public const string SignIn = "/account/sign-in";

    public const string NotFound = "/not-found";

    public const string Error = "/error";

    /// <summary>True for what machines call: problems are JSON there, never pages or redirects.</summary>
    public static bool IsApi(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi");
}
