using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Changes of one branch of a plan's tree, for forms that show one branch at a time.</summary>
internal static class PlanEdits
{
    public static List<ObjectiveInput> Of(PlanContent content) =>
        [.. content.Objectives.Select(o => new ObjectiveInput(o.Code, o.Title, [.. o.Measures.Select(Of)]))];

    public static MeasureInput Of(Measure measure) => new(
        measure.Code, measure.Title, measure.LeadInstitutionId, measure.PartnerInstitutionIds,
        [.. measure.Budget.Select(b => new BudgetInput(b.Fund, b.Amount))],
        [.. measure.Indicators.Select(i => new IndicatorInput(i.Code, i.Targets))]);

    /// <summary>Replaces or adds a measure under an objective; says where it stands now.</summary>
    public static string PutMeasure(List<ObjectiveInput> objectives, int objective, string? replaces, MeasureInput measure)
    {
        var place = -1;
        for (var i = 0; i < objectives.Count; i++)
        {
            var measures = objectives[i].Measures!.ToList();
            var old = replaces is null ? -1 : measures.FindIndex(m => m.Code == replaces);
            if (i == objective && old >= 0)
                measures[place = old] = measure;
            else if (i == objective)
                measures.Insert(place = measures.Count, measure);
            else if (old >= 0)
                measures.RemoveAt(old);
            objectives[i] = objectives[i] with { Measures = measures };
        }
        return $"objectives[{objective}].measures[{place}].";
    }

    /// <summary>Runs a change and names problems of one branch as its form does, without the path to it.</summary>
    /// <exception cref="InvalidInputException">The change was refused.</exception>
    public static async Task AtAsync(string path, Func<Task> change)
    {
        try
        {
            await change();
        }
        catch (InvalidInputException refused)
        {
            throw new InvalidInputException([.. refused.Problems.Select(p => p.Field.StartsWith(path, StringComparison.Ordinal) ? p with { Field = p.Field[path.Length..] } : p)]);
        }
    }
}
