using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Context;

internal static class ImportsApi
{
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports").RequirePermission(ReportingPermissions.ImportContext).RequireFeature(ReportingFeatures.Context);
        imports.MapGet("", ListAsync).WithName("ListContextImports").WithSummary("Imports of context figures, latest first");
        imports.MapPost("", PreviewAsync).WithName("PreviewContextImport").Accepts<IFormFile>("text/csv", "multipart/form-data").DisableAntiforgery()
            .WithSummary("Reads an SDMX-CSV file of Istat and says what would happen, with every bad row; nothing changes yet");
        imports.MapGet("/{id:guid}", GetAsync).WithName("GetContextImport").WithSummary("One import with its report");
        imports.MapPost("/{id:guid}/confirm", ConfirmAsync).WithName("ConfirmContextImport").WithSummary("Takes over the good rows; twice is like once")
            .WithoutVersion("An import does not change after it was read, and is confirmed once: a second time is refused.");
        api.MapGet("/context-figures", FiguresAsync).WithTags("Context").WithName("ListContextFigures").RequirePermission(ReportingPermissions.Read).RequireFeature(ReportingFeatures.Context)
            .WithSummary("Residence permits of an area by year (default the province's), with source and licence");
    }

    private static async Task<Ok<Page<ImportView>>> ListAsync(string? after, FindImports imports, CancellationToken ct) =>
        TypedResults.Ok(await imports.ListAsync(after, ct));

    private static async Task<Results<Created<ImportView>, StatusCodeHttpResult>> PreviewAsync(HttpContext context, PreviewImport preview, CancellationToken ct)
    {
        var request = context.Request;
        if (request.ContentLength > SdmxCsv.Largest)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        ContextImport import;
        if (request.HasFormContentType)
        {
            if (await request.ReadFileAsync(ct) is not { } file)
                throw new RuleViolationException("file-missing", new("Allega il file SDMX-CSV.", "Attach the SDMX-CSV file."), "file");
            await using var stream = file.OpenReadStream();
            import = await preview.ExecuteAsync(stream, file.FileName, ct);
        }
        else if (request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true)
            import = await preview.ExecuteAsync(request.Body, null, ct);
        else
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        return TypedResults.Created($"/api/reporting/v1/imports/{import.Id}", ImportView.Of(import));
    }

    private static async Task<Results<Ok<ImportView>, NotFound>> GetAsync(Guid id, FindImports imports, CancellationToken ct) =>
        await imports.FindAsync(id, ct) is { } import ? TypedResults.Ok(ImportView.Of(import)) : TypedResults.NotFound();

    private static async Task<Results<Ok<ImportView>, NotFound>> ConfirmAsync(Guid id, FindImports imports, ConfirmImport confirm, CancellationToken ct)
    {
        if (await imports.FindAsync(id, ct) is not { } import)
            return TypedResults.NotFound();
        await confirm.ExecuteAsync(import, ct);
        return TypedResults.Ok(ImportView.Of(import));
    }

    private static async Task<Ok<ContextFigures>> FiguresAsync(string? area, ReadContext context, CancellationToken ct) =>
        TypedResults.Ok(await context.PermitsAsync(area, ct));
}
