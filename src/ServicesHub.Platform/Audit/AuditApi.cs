using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

internal static class AuditApi
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        api.MapGet("/audit-entries", ListAsync).WithName("ListAuditEntries").WithSummary("Who did or read what, newest first, by actor, institution, action, record or person, and days")
            .RequirePermission(PlatformPermissions.ReadAudit);
        api.MapGet("/audit-entries.csv", Export).WithName("ExportAuditEntries").WithSummary("The same as CSV, all of it")
            .RequirePermission(PlatformPermissions.ReadAudit);
        api.MapGet("/audit-blocks", BlocksAsync).WithName("ListAuditBlocks").WithSummary("The sealed blocks with their hashes, newest first")
            .RequirePermission(PlatformPermissions.ReadAudit);
    }

    private static async Task<Ok<Page<AuditLine>>> ListAsync(
        string? actor, string? institution, string? action, string? record, string? from, string? to, string? after, SearchAudit search, CancellationToken ct) =>
        TypedResults.Ok(await search.PageAsync(AuditQuestion.Require(actor, institution, action, record, from, to), after, ct));

    private static PushStreamHttpResult Export(
        string? actor, string? institution, string? action, string? record, string? from, string? to, SearchAudit search, HttpContext context)
    {
        var question = AuditQuestion.Require(actor, institution, action, record, from, to);
        search.NoteExport(question);
        return TypedResults.Stream(stream => AuditCsv.WriteAsync(stream, search.AllAsync(question, context.RequestAborted), context.RequestAborted), "text/csv; charset=utf-8", "audit.csv");
    }

    private static async Task<Ok<Page<BlockLine>>> BlocksAsync(string? after, SearchAudit search, CancellationToken ct) =>
        TypedResults.Ok(await search.BlocksAsync(after, ct));
}
