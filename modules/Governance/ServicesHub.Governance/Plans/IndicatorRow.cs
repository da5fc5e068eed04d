using System.Globalization;
using ServicesHub.Governance.Contracts;
using ServicesHub.Shell.Forms;

namespace ServicesHub.Governance;

/// <summary>An indicator with a target for each year of the plan, as the form posts it.</summary>
internal sealed class IndicatorRow
{
    public string? Code { get; set; }

    public List<string?>? Targets { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Code) && (Targets ?? []).All(string.IsNullOrWhiteSpace);

    public static IndicatorRow Of(PlanIndicator indicator, Plan plan) => new()
    {
        Code = indicator.Code,
        Targets = [.. Enumerable.Range(plan.FirstYear, plan.LastYear - plan.FirstYear + 1)
            .Select(year => indicator.TargetOf(year)?.ToString("0.##", CultureInfo.GetCultureInfo("it-IT")))],
    };

    public void Complete(int years)
    {
        Targets ??= [];
        while (Targets.Count < years)
            Targets.Add(null);
    }

    public IndicatorInput Read(FormState state, string at, int firstYear) => new(Code,
        [.. (Targets ?? []).Select((typed, i) => (Year: firstYear + i, Value: state.Amount($"{at}.Targets[{i}]", typed, required: false)))
            .Where(t => t.Value is not null).Select(t => new YearTarget(t.Year, t.Value!.Value))]);
}
