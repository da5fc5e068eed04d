using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tables;

internal static class TablesApi
{
    public static void MapTables(this IEndpointRouteBuilder api) =>
        api.MapPost("/tables", AskAsync).WithTags("Tables").WithName("AskTable").RequirePermission(ReportingPermissions.Read)
            .WithSummary("A table of an indicator or source for a year, by one to three dimensions and filters, cut from what is published");

    private static async Task<Ok<TableView>> AskAsync(TableInput input, AskTable ask, CancellationToken ct) =>
        TypedResults.Ok(await ask.ExecuteAsync(input, ct));
}
