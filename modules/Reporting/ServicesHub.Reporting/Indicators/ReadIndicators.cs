using ServicesHub.Abstractions;
using ServicesHub.Reporting.Context;
using ServicesHub.Reporting.Contracts;
using ServicesHub.Reporting.Tables;

namespace ServicesHub.Reporting.Indicators;

/// <summary>Indicators with target, actual and table: the one way by which page, CSV and API read them.</summary>
internal sealed class ReadIndicators(IIndicatorActuals actuals, ReadTargets targets, ReadTable tables, ReadContext context, ModuleStates modules, IProvinceCalendar calendar) : IUseCase
{
    public async Task<IReadOnlyList<IndicatorLine>> ListAsync(int? year, CancellationToken ct)
    {
        var lines = new List<IndicatorLine>();
        foreach (var indicator in IndicatorDictionary.On(calendar.Today))
            lines.Add(await LineAsync(indicator, year ?? calendar.Today.Year, ct));
        return lines;
    }

    /// <summary>Null for a code that is not in the dictionary or a year that is none.</summary>
    public async Task<IndicatorValues?> FindAsync(string code, int? year, IReadOnlyList<string>? by, CancellationToken ct)
    {
        if (IndicatorDictionary.Find(code, calendar.Today) is not { } indicator || year is < 2000 or > 2100)
            return null;
        var question = new TableQuestion(ReadTable.CheckBy(by, indicator.Disaggregations), new Dictionary<string, IReadOnlyList<string>>());
        var line = await LineAsync(indicator, year ?? calendar.Today.Year, ct);
        var table = await modules.IsOnAsync(FactSources.Get(indicator.Source).Module, ct) ? await tables.ExecuteAsync(indicator, line.Year, question, ct) : null;
        return new IndicatorValues(line, await context.PerThousandAsync(indicator, line.Actual, ct), table);
    }

    private async Task<IndicatorLine> LineAsync(IndicatorDefinition i, int year, CancellationToken ct)
    {
        var (state, target) = await targets.FindAsync(i.Code, year, ct);
        var actual = (await actuals.FindAsync(i.Code, year, ct)).Or(new IndicatorActual(i.Code, year, ActualState.NotAvailable, null, calendar.Today));
        return new IndicatorLine(
            i.Code, i.Title, i.Unit, i.Direction, i.Source, i.Disaggregations, i.Definition, i.DefinitionSource, i.Version,
            year, state, target, actual);
    }
}
