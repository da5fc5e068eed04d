using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using ServicesHub.Abstractions;
using ServicesHub.Reporting.Contracts;
using ServicesHub.Reporting.Indicators;

namespace ServicesHub.Reporting.Context;

/// <summary>The context figures: residence permits of an area, and what they say beside an indicator.</summary>
internal sealed class ReadContext(ReportingDb db, IConfiguration configuration, IProvinceCalendar calendar, IFeatures features) : IUseCase
{
    private const string PermitsDenominator = "permits";

    public string? ProvinceArea => Areas.OfProvince(configuration["Hub:Province:IstatCode"]);

    public async Task<ContextFigures> PermitsAsync(string? area, CancellationToken ct)
    {
        var place = area ?? ProvinceArea;
        var dataset = Datasets.Find(Datasets.Permits)!;
        var rows = await db.Observations.AsNoTracking().Where(o => o.Dataflow == Datasets.Permits && o.Area == place).ToListAsync(ct);
        var imports = rows.Select(r => r.ImportId).Distinct().ToList();
        var last = await db.Imports.Where(i => imports.Contains(i.Id)).MaxAsync(i => i.ConfirmedAt, ct);
        var values = rows.ToDictionary(r => (r.Series, r.Year), r => r.Value);
        return new ContextFigures(place, Areas.TitleOf(place ?? "–"), dataset.Title, dataset.Source, dataset.Licence, dataset.Address,
            last is { } moment ? calendar.DateOf(moment) : null,
            [.. rows.Select(r => r.Year).Distinct().OrderDescending().Select(year => Year(values, year))]);
    }

    /// <summary>Null for an indicator without denominator, an actual that is not shown, or no figure of the province.</summary>
    public async Task<ContextRatio?> PerThousandAsync(IndicatorDefinition indicator, IndicatorActual actual, CancellationToken ct)
    {
        if (indicator.Denominator != PermitsDenominator || actual.Value is not { } value || !await features.IsOnAsync(ReportingFeatures.Context, ct))
            return null;
        var figures = await PermitsAsync(null, ct);
        return figures.Years.FirstOrDefault(y => y.Year <= actual.Year && y.Total > 0) is { Total: { } total } latest
            ? new ContextRatio(Math.Round(value * 1000 / total, 2), total, latest.Year, figures.AreaTitle, figures.Source, figures.Licence)
            : null;
    }

    private static PermitYear Year(Dictionary<(string, int), decimal> values, int year)
    {
        var notLong = Of("NLONGT", year);
        return new PermitYear(year, Of("LONGT", year), notLong, Of("TOTAL", year),
            notLong is { } now && Of("NLONGT", year - 1) is { } before and > 0 ? Math.Round((now - before) / before, 4) : null);

        decimal? Of(string kind, int of) => values.TryGetValue(($"A.RESPER.9.WORLD.ALL.{kind}.TOTAL.99", of), out var value) ? value : null;
    }
}
