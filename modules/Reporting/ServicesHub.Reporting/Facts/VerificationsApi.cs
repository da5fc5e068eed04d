using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Facts;

internal static class VerificationsApi
{
    public static void MapVerifications(this IEndpointRouteBuilder api)
    {
        var checks = api.MapGroup("/verifications").WithTags("Verifications").RequirePermission(ReportingPermissions.VerifyFacts);
        checks.MapGet("", ListAsync).WithName("ListVerifications").WithSummary("The last comparison of each source with the facts kept");
        checks.MapPost("", PostAsync).WithName("VerifyFacts").WithSummary("Compares the facts kept with those of the modules; ?repair=true makes them equal");
    }

    private static async Task<Ok<Page<FactCheck>>> ListAsync(ReadChecks checks, CancellationToken ct) =>
        TypedResults.Ok(new Page<FactCheck>(await checks.ExecuteAsync(ct), null));

    private static async Task<Ok<Page<FactCheck>>> PostAsync(bool? repair, RebuildFacts rebuild, CancellationToken ct) =>
        TypedResults.Ok(new Page<FactCheck>(await rebuild.ExecuteAsync(repair == true, ct), null));
}
