using Scalar.AspNetCore;
using ServicesHub.Runtime;

namespace ServicesHub.Gateway;

/// <summary>The page that shows the APIs of the modules that are on at this moment, with scripts that the gateway serves itself.</summary>
internal static class ApiDocumentation
{
    public const string Path = "/api-docs";

    public static void MapApiDocumentation(this IEndpointRouteBuilder app) =>
        app.MapScalarApiReference(Path, Describe).RequireAuthorization().ExcludeFromDescription();

    /// <summary>The content policy of this page alone: its one inline script carries a number that is used once, and its library writes styles.</summary>
    public static string? PolicyOf(HttpContext context, string policy) =>
        context.Items.TryGetValue(ScalarOptions.NonceHttpContextItemKey, out var nonce)
        ? $"{policy}; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; font-src 'self' data:"
        : null;

    private static void Describe(ScalarOptions options, HttpContext context)
    {
        var services = context.RequestServices;
        var features = services.GetRequiredService<FeatureStore>().Current;
        var running = services.GetRequiredService<HubMap>().Current;
        options.WithTitle("ServicesHub").WithNonce().DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton();
        foreach (var module in running.Manifests.Where(m => features.IsOn(m.Id)))
            options.AddDocument(module.Id, module.Title.ToString(), $"/openapi/{module.Id}.json");
    }
}
