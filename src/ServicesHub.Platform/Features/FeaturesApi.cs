using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

internal static class FeaturesApi
{
    public static void MapFeatures(this IEndpointRouteBuilder api)
    {
        api.MapGet("/features", ListAsync).WithName("ListFeatures").WithSummary("Modules and features with their state, who decided it and the last change")
            .RequirePermission(PlatformPermissions.SwitchFeatures);
        api.MapPost("/features/{name}/switch", SwitchAsync).WithName("SwitchFeature").WithSummary("Switches a feature on, off or back to its default, with the reason")
            .WithoutVersion("It names the wanted state and not a change of one that was read; every switch stays in the history.")
            .RequirePermission(PlatformPermissions.SwitchFeatures);
    }

    private static async Task<Ok<Page<FeatureLine>>> ListAsync(ReadFeatures features, CancellationToken ct) =>
        TypedResults.Ok(new Page<FeatureLine>(await features.AllAsync(ct), null));

    private static async Task<Ok<Switched>> SwitchAsync(string name, SwitchRequest body, SwitchFeature feature, CancellationToken ct) =>
        TypedResults.Ok(new Switched(await feature.ExecuteAsync(name, body.On, body.Reason, body.AlsoDependants, ct)));

    internal sealed record SwitchRequest(bool? On, string? Reason, bool AlsoDependants = false);

    internal sealed record Switched(IReadOnlyList<string> Names);
}
