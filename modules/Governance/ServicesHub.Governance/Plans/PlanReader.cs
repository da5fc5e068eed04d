using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Turns what somebody wrote into the content of a plan and notes what does not work.</summary>
internal sealed class PlanReader(ProblemList problems, int firstYear, int lastYear, IReadOnlySet<Guid> institutions)
{
    private readonly HashSet<string> codes = new(StringComparer.OrdinalIgnoreCase);

    public PlanContent Read(IReadOnlyList<ObjectiveInput>? objectives) =>
        new([.. (objectives ?? []).Select((o, i) => Objective($"objectives[{i}]", o))]);

    private Objective Objective(string at, ObjectiveInput input) => new(
        Code($"{at}.code", input.Code), Text($"{at}.title", input.Title),
        [.. (input.Measures ?? []).Select((m, i) => Measure($"{at}.measures[{i}]", m))]);

    private Measure Measure(string at, MeasureInput input)
    {
        foreach (var (partner, i) in (input.PartnerInstitutionIds ?? []).Select((p, i) => (p, i)))
            Institution($"{at}.partnerInstitutionIds[{i}]", partner);
        return new Measure(
            Code($"{at}.code", input.Code), Text($"{at}.title", input.Title),
            Institution($"{at}.leadInstitutionId", input.LeadInstitutionId),
            [.. (input.PartnerInstitutionIds ?? []).Where(p => p != input.LeadInstitutionId).Distinct()],
            [.. (input.Budget ?? []).Select((b, i) => Budget($"{at}.budget[{i}]", b)).Where(b => b.Amount > 0)],
            [.. (input.Indicators ?? []).Select((x, i) => Indicator($"{at}.indicators[{i}]", x)).OfType<PlanIndicator>()]);
    }

    private BudgetLine Budget(string at, BudgetInput input)
    {
        if (input.Fund is null)
            problems.Add($"{at}.fund", "required", "Scegli il fondo.", "Choose the fund.");
        if (input.Amount is null or < 0)
            problems.Add($"{at}.amount", "required", "Scrivi l'importo in euro, da zero in su.", "Type the amount in euro, from zero up.");
        return new BudgetLine(input.Fund ?? Fund.Own, input.Amount ?? 0);
    }

    private PlanIndicator? Indicator(string at, IndicatorInput input)
    {
        if (IndicatorDefinitions.Find(input.Code) is not { } definition)
        {
            problems.Add($"{at}.code", "unknown-indicator", "Questo indicatore non è nel catalogo: scegline uno dell'elenco.", "This indicator is not in the catalogue: choose one of the list.");
            return null;
        }
        if (!codes.Add(definition.Code))
            problems.Add($"{at}.code", "code-taken", "Questo codice è già usato nel piano: ogni codice compare una volta.", "This code is used in the plan already: each code occurs once.");
        var targets = input.Targets ?? [];
        foreach (var (target, i) in targets.Select((t, i) => (t, i)))
            if (target.Year < firstYear || target.Year > lastYear || target.Value < 0 || targets.Count(t => t.Year == target.Year) > 1)
                problems.Add($"{at}.targets[{i}]", "target", $"Il target vale per un anno dal {firstYear} al {lastYear}, una volta per anno, da zero in su.", $"A target is for a year from {firstYear} to {lastYear}, once a year, from zero up.");
        return definition.With([.. targets.OrderBy(t => t.Year)]);
    }

    private Guid Institution(string at, Guid? id)
    {
        if (id is { } known && institutions.Contains(known))
            return known;
        problems.Add(at, "required", "Scegli un ente della provincia.", "Choose an institution of the province.");
        return Guid.Empty;
    }

    private string Code(string at, string? code)
    {
        var clean = problems.Required(at, code, "Scrivi il codice.", "Type the code.");
        if (clean.Length > 0 && !codes.Add(clean))
            problems.Add(at, "code-taken", "Questo codice è già usato nel piano: ogni codice compare una volta.", "This code is used in the plan already: each code occurs once.");
        return clean;
    }

    private string Text(string at, string? text)
    {
        FreeText.Check(problems, at, text);
        return problems.Required(at, text, "Scrivi il titolo.", "Type the title.");
    }
}
