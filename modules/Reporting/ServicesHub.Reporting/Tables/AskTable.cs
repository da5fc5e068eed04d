using ServicesHub.Abstractions;
using ServicesHub.Reporting.Indicators;

namespace ServicesHub.Reporting.Tables;

/// <summary>Answers a question for a table of an indicator or a source.</summary>
internal sealed class AskTable(ReadTable tables, IProvinceCalendar calendar) : IUseCase
{
    public async Task<TableView> ExecuteAsync(TableInput input, CancellationToken ct)
    {
        var indicator = IndicatorDictionary.Find(input.Indicator, calendar.Today);
        var source = indicator is null ? FactSources.Find(input.Source) : FactSources.Get(indicator.Source);
        var problems = new ProblemList();
        if (source is null)
            problems.Add("indicator", "unknown-indicator", "Indica un indicatore o una fonte esistenti.", "Name an indicator or a source that exists.");
        if (input.From is not null || input.To is not null)
            problems.Add("year", "years-only",
                "Le tabelle sono per anno solare: periodi scelti a piacere si potrebbero sottrarre l'uno dall'altro. Indica solo l'anno.",
                "Tables are by calendar year: freely chosen periods could be subtracted from each other. Give the year alone.");
        if (input.Year is not (>= 2000 and <= 2100))
            problems.Add("year", "year-missing", "Indica l'anno.", "Give the year.");
        problems.ThrowIfAny();

        var allowed = indicator?.Disaggregations ?? [.. source!.Dimensions.Select(d => d.Code)];
        var question = new TableQuestion(ReadTable.CheckBy(input.By, allowed), CheckFilters(input.Filters, allowed));
        var table = indicator is null
            ? await tables.ExecuteAsync(source!.Name, input.Year!.Value, question, ct)
            : await tables.ExecuteAsync(indicator, input.Year!.Value, question, ct);
        return table ?? throw new RuleViolationException("not-published", new(
            $"Per il {input.Year} non c'è ancora una tabella pubblicata: le tabelle escono dopo la fine del mese, quando i casi sono abbastanza.",
            $"No table is published for {input.Year} yet: tables appear after the end of the month, once there are enough cases."), "year");
    }

    private static Dictionary<string, IReadOnlyList<string>> CheckFilters(IReadOnlyDictionary<string, IReadOnlyList<string>>? filters, IReadOnlyList<string> allowed)
    {
        var kept = (filters ?? new Dictionary<string, IReadOnlyList<string>>()).Where(f => f.Value is { Count: > 0 }).ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.Distinct()]);
        var problems = new ProblemList();
        foreach (var dimension in kept.Keys.Where(d => !allowed.Contains(d)))
            problems.Add("filters", "dimension-not-allowed",
                $"«{dimension}» non è tra le disaggregazioni previste: {string.Join(", ", allowed)}.",
                $"“{dimension}” is not among the disaggregations that are allowed: {string.Join(", ", allowed)}.");
        problems.ThrowIfAny();
        return kept;
    }
}
