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
        checks.MapPost("", PostAsync).WithName("VerifyFacts").WithSummary("Asks the hub to compare the facts kept with those of the modules, within seconds; ?repair=true also makes them equal");
    }

    private static async Task<Ok<Page<FactCheck>>> ListAsync(ReadChecks checks, CancellationToken ct) =>
        TypedResults.Ok(new Page<FactCheck>(await checks.ExecuteAsync(ct), null));

    private static async Task<Accepted> PostAsync(bool? repair, RequestVerification request, CancellationToken ct)
    {
        await request.ExecuteAsync(repair == true, ct);
        return TypedResults.Accepted("/api/reporting/v1/verifications");
    }
}
