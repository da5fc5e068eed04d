using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

internal static class DegradedModulesApi
{
    public static void MapDegradedModules(this IEndpointRouteBuilder api) =>
        api.MapGet("/degraded-modules", ListAsync).WithName("ListDegradedModules").WithSummary("Modules that do not work as they should, with the reason and since when")
            .RequirePermission(PlatformPermissions.SwitchFeatures);

    private static async Task<Ok<Page<DegradedModule>>> ListAsync(ReadDegradedModules modules, CancellationToken ct) =>
        TypedResults.Ok(new Page<DegradedModule>(await modules.AllAsync(ct), null));
}
