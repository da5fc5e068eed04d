using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Yields the facts of the modules in this process to reporting in another, one JSON object a line, and a last line that says how many they were.</summary>
internal static class FactEndpoint
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    public static async Task StreamAsync(string source, HttpContext context, IEnumerable<IReportSource> sources, ModuleCatalogue catalogue, FeatureView features, ICurrentUser user)
    {
        if (!user.IsSystem || sources.FirstOrDefault(s => s.Name == source) is not { } asked
            || catalogue.Modules.Any(m => m.Manifest.ReportSources.Contains(source) && !features.IsOn(m.Manifest.Id)))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = "application/jsonl";
        var count = 0L;
        await foreach (var fact in asked.ReadAsync(context.RequestAborted))
        {
            await WriteAsync(context.Response, new FactLine(fact, null), context.RequestAborted);
            count++;
        }
        await WriteAsync(context.Response, new FactLine(null, count), context.RequestAborted);
    }

    private static async Task WriteAsync(HttpResponse response, FactLine line, CancellationToken ct)
    {
        await JsonSerializer.SerializeAsync(response.Body, line, JsonSerializerOptions.Web, ct);
        await response.Body.WriteAsync(NewLine, ct);
    }
}
