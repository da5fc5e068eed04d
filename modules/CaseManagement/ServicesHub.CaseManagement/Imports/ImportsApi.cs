using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Imports;

internal static class ImportsApi
{
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/imports").RequirePermission(CaseManagementPermissions.ImportPeople).RequireFeature(CaseManagementFeatures.Imports);
        imports.MapPost("", PreviewAsync).WithName("PreviewImport").Accepts<IFormFile>("text/csv", "multipart/form-data").DisableAntiforgery()
            .WithSummary("Reads a CSV of people and says what would happen, with every bad row; nobody is registered yet");
        imports.MapPost("/{id:guid}/confirm", ConfirmAsync).WithName("ConfirmImport").WithSummary("Registers the people of a file that was read")
            .WithoutVersion("An import does not change after it was read, and is confirmed once: a second time is refused.");
        imports.MapGet("/{id:guid}", GetAsync).WithName("GetImport").WithSummary("One import with its report");
        imports.MapGet("/{id:guid}/report.csv", ReportAsync).WithName("GetImportReport").WithSummary("Every bad row as CSV: row, column, code, remedy");
    }

    private static async Task<Results<Created<ImportView>, StatusCodeHttpResult>> PreviewAsync(HttpContext context, PreviewImport preview, CancellationToken ct)
    {
        var request = context.Request;
        if (request.ContentLength > PreviewImport.Largest)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        PeopleImport import;
        if (request.HasFormContentType)
        {
            if (await request.ReadFileAsync(ct) is not { } file)
                throw new RuleViolationException("file-missing", new("Allega il file CSV.", "Attach the CSV file."), "file");
            await using var stream = file.OpenReadStream();
            import = await preview.ExecuteAsync(stream, file.FileName, ct);
        }
        else if (request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true)
            import = await preview.ExecuteAsync(request.Body, null, ct);
        else
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        return TypedResults.Created($"/api/case-management/v1/imports/{import.Id}", ImportView.Of(import));
    }

    private static async Task<Results<Ok<ImportView>, NotFound>> ConfirmAsync(Guid id, FindImport imports, ConfirmImport confirm, CancellationToken ct)
    {
        if (await imports.ExecuteAsync(id, ct) is not { } import)
            return TypedResults.NotFound();
        await confirm.ExecuteAsync(import, ct);
        return TypedResults.Ok(ImportView.Of(import));
    }

    private static async Task<Results<Ok<ImportView>, NotFound>> GetAsync(Guid id, FindImport imports, CancellationToken ct) =>
        await imports.ExecuteAsync(id, ct) is { } import ? TypedResults.Ok(ImportView.Of(import)) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> ReportAsync(Guid id, FindImport imports, IAudit audit, CancellationToken ct)
    {
        if (await imports.ExecuteAsync(id, ct) is not { } import)
            return TypedResults.NotFound();
        audit.Read("case-management.import-report-exported", id);
        return TypedResults.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Report(import))).ToArray(), "text/csv; charset=utf-8", "report.csv");
    }

    private static string Report(PeopleImport import)
    {
        var report = new StringBuilder("row;column;code;severity;text_it;text_en\r\n");
        foreach (var problem in import.ProblemsOf())
            report.Append(CultureInfo.InvariantCulture, $"{problem.Row};{problem.Column};{problem.Code};{(problem.IsWarning ? "warning" : "error")};{Quoted(problem.Text.It)};{Quoted(problem.Text.En)}\r\n");
        return report.ToString();
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
