using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Reporting.Tables;

namespace ServicesHub.Reporting.Indicators;

internal static class IndicatorsApi
{
    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("Indicators").RequirePermission(ReportingPermissions.Read);
        indicators.MapGet("", ListAsync).WithName("ListIndicatorResults").WithSummary("The dictionary of indicators with target and actual of a year (default this year)");
        indicators.MapGet("/{code}/values", GetAsync).WithName("GetIndicatorValues").WithSummary("Target, actual and published table of an indicator: ?year=2026&by=sex,citizenship");
        indicators.MapGet("/{code}/values.csv", GetCsvAsync).WithName("GetIndicatorValuesCsv").WithSummary("The same table as CSV");
    }

    private static async Task<Ok<Page<IndicatorLine>>> ListAsync(int? year, ReadIndicators read, CancellationToken ct) =>
        TypedResults.Ok(new Page<IndicatorLine>(await read.ListAsync(year is >= 2000 and <= 2100 ? year : null, ct), null));

    private static async Task<Results<Ok<IndicatorValues>, NotFound>> GetAsync(string code, int? year, string? by, ReadIndicators read, CancellationToken ct) =>
        await read.FindAsync(code, year, Split(by), ct) is { } values ? TypedResults.Ok(values) : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> GetCsvAsync(string code, int? year, string? by, ReadIndicators read, CancellationToken ct) =>
        await read.FindAsync(code, year, Split(by), ct) is { Table: { } table } values
            ? TypedResults.File(TableCsv.Write(table, values.Indicator.Code), "text/csv; charset=utf-8", $"{values.Indicator.Code}-{table.Year}.csv")
            : TypedResults.NotFound();

    internal static IReadOnlyList<string>? Split(string? by) => by?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
