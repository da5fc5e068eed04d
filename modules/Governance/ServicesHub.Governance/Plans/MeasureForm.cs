using System.Globalization;
using ServicesHub.Shell.Forms;

namespace ServicesHub.Governance;

/// <summary>A measure as the form posts it.</summary>
internal sealed class MeasureForm
{
    private const int LeastPartners = 3;
    private const int LeastIndicators = 2;

    public string? Version { get; set; }

    public string? Objective { get; set; }

    public string? Code { get; set; }

    public string? Title { get; set; }

    public string? LeadInstitutionId { get; set; }

    public List<string?>? PartnerInstitutionIds { get; set; }

    public List<BudgetRow>? Budget { get; set; }

    public List<IndicatorRow>? Indicators { get; set; }

    public string? Decision { get; set; }

    public string? InForceFrom { get; set; }

    public static MeasureForm Of(Plan plan, int objective, Measure? measure) => new()
    {
        Version = Seen.Of(plan.Version),
        Objective = objective.ToString(CultureInfo.InvariantCulture),
        Code = measure?.Code,
        Title = measure?.Title,
        LeadInstitutionId = measure?.LeadInstitutionId.ToString(),
        PartnerInstitutionIds = [.. (measure?.PartnerInstitutionIds ?? []).Select(p => p.ToString())],
        Budget = [.. Enum.GetValues<Fund>().Select(f => BudgetRow.Of(measure?.Budget.FirstOrDefault(b => b.Fund == f)))],
        Indicators = [.. (measure?.Indicators ?? []).Select(i => IndicatorRow.Of(i, plan))],
    };

    /// <summary>Adds what the page shows beyond what was posted.</summary>
    public void Complete(Plan plan)
    {
        Fill(PartnerInstitutionIds ??= [], LeastPartners, () => null);
        Budget ??= [];
        while (Budget.Count < Enum.GetValues<Fund>().Length)
            Budget.Add(new BudgetRow());
        Fill(Indicators ??= [], LeastIndicators, () => new IndicatorRow());
        foreach (var row in Indicators)
            row.Complete(plan.LastYear - plan.FirstYear + 1);
    }

    /// <summary>Drops empty rows, so that rows and problems keep the same numbers, and reads what was typed.</summary>
    public MeasureInput Read(FormState state, Plan plan)
    {
        PartnerInstitutionIds = [.. PartnerInstitutionIds!.Where(p => !string.IsNullOrWhiteSpace(p))];
        Indicators = [.. Indicators!.Where(i => !i.IsEmpty)];
        return new MeasureInput(
            Code, Title, state.Id(nameof(LeadInstitutionId), LeadInstitutionId, required: false),
            [.. PartnerInstitutionIds.Select((p, i) => state.Id($"PartnerInstitutionIds[{i}]", p) ?? Guid.Empty)],
            [.. Enum.GetValues<Fund>().Select((f, i) => new BudgetInput(f, state.Amount($"Budget[{i}].Amount", Budget![i].Amount, required: false) ?? 0))],
            [.. Indicators.Select((row, i) => row.Read(state, $"Indicators[{i}]", plan.FirstYear))]);
    }

    private static void Fill<TRow>(List<TRow> rows, int least, Func<TRow> empty)
    {
        for (var wanted = Math.Max(least, rows.Count + 1); rows.Count < wanted;)
            rows.Add(empty());
    }
}
