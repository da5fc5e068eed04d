using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

internal static class JobsApi
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        api.MapGet("/jobs", ListAsync).WithName("ListJobs").WithSummary("Scheduled jobs of all modules with their last run, its result and when they are due next")
            .RequirePermission(PlatformPermissions.Operate);
        api.MapPost("/jobs/{name}/run", RunAsync).WithName("RequestJobRun").WithSummary("Makes a job due at once; a second request before it runs changes nothing, one while it runs is refused")
            .WithoutVersion("It makes a job due; asked for twice it is due once.")
            .RequirePermission(PlatformPermissions.Operate);
    }

    private static async Task<Ok<Page<JobLine>>> ListAsync(ReadJobs jobs, CancellationToken ct) =>
        TypedResults.Ok(new Page<JobLine>(await jobs.AllAsync(ct), null));

    private static async Task<Results<Ok<JobLine>, NotFound>> RunAsync(string name, RequestJobRun run, ReadJobs jobs, CancellationToken ct) =>
        await run.ExecuteAsync(name, ct) && await jobs.FindAsync(name, ct) is { } job ? TypedResults.Ok(job) : TypedResults.NotFound();
}
