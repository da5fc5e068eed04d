using ServicesHub.Abstractions;
using ServicesHub.Reporting.Confidentiality;
using ServicesHub.Reporting.Contracts;
using ServicesHub.Reporting.Tables;

namespace ServicesHub.Reporting.Indicators;

/// <inheritdoc />
internal sealed class IndicatorActuals(CountSubjects count, ModuleStates modules, IProvinceCalendar calendar) : IIndicatorActuals
{
    public async Task<ModuleAnswer<IndicatorActual>> FindAsync(string code, int year, CancellationToken ct)
    {
        var last = new DateOnly(year, 12, 31);
        var asOf = last < calendar.Today ? last : calendar.Today;
        if (IndicatorDictionary.Find(code, asOf) is not { } indicator || year > calendar.Today.Year
            || FactSources.Get(indicator.Source) is not { } source || !await modules.IsOnAsync(source.Module, ct))
            return new IndicatorActual(code, year, ActualState.NotAvailable, null, asOf);

        var value = await count.NumberAsync(source, indicator.Slice, year, asOf, ct);
        return value < Thresholds.Of(source.Dimensions.Select(d => d.Code), asOf)
            ? new IndicatorActual(indicator.Code, year, ActualState.Suppressed, null, asOf)
            : new IndicatorActual(indicator.Code, year, ActualState.Published, value, asOf);
    }
}
