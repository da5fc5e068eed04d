using System.Globalization;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>In what two versions of a plan differ.</summary>
internal static class PlanDifferences
{
    private static readonly Dictionary<string, LocalizedText> Titles = new()
    {
        ["title"] = new("titolo", "title"),
        ["lead"] = new("ente capofila", "lead institution"),
        ["partners"] = new("enti partner", "partner institutions"),
        ["budget"] = new("budget", "budget"),
        ["target"] = new("target", "target"),
        ["place"] = new("collocazione", "place in the plan"),
    };

    public static IReadOnlyList<PlanDifference> Between(
        string titleBefore, PlanContent before, string titleAfter, PlanContent after, IReadOnlyDictionary<Guid, string>? institutions = null)
    {
        var (old, now) = (Facts(titleBefore, before, institutions), Facts(titleAfter, after, institutions));
        return [.. old.Keys.Union(now.Keys)
            .Select(key => new PlanDifference(key.Code, Titles[key.What], old.GetValueOrDefault(key, ""), now.GetValueOrDefault(key, "")))
            .Where(d => d.Before != d.After)];
    }

    private static Dictionary<(string Code, string What), string> Facts(string title, PlanContent content, IReadOnlyDictionary<Guid, string>? institutions)
    {
        var facts = new Dictionary<(string, string), string> { [("", "title")] = title };
        foreach (var objective in content.Objectives)
        {
            facts[(objective.Code, "title")] = objective.Title;
            foreach (var measure in objective.Measures)
                Describe(facts, objective, measure, id => institutions?.GetValueOrDefault(id) ?? id.ToString());
        }
        return facts;
    }

    private static void Describe(Dictionary<(string, string), string> facts, Objective objective, Measure measure, Func<Guid, string> name)
    {
        facts[(measure.Code, "title")] = measure.Title;
        facts[(measure.Code, "place")] = objective.Code;
        facts[(measure.Code, "lead")] = name(measure.LeadInstitutionId);
        facts[(measure.Code, "partners")] = string.Join(", ", measure.PartnerInstitutionIds.Select(name).Order(StringComparer.Ordinal));
        facts[(measure.Code, "budget")] = string.Join("; ", measure.Budget.OrderBy(b => b.Fund).Select(b => string.Create(CultureInfo.InvariantCulture, $"{StateTitles.Of(b.Fund)}: {b.Amount:0.00}")));
        foreach (var indicator in measure.Indicators)
        {
            facts[(indicator.Code, "place")] = measure.Code;
            facts[(indicator.Code, "target")] = string.Join("; ", indicator.Targets.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Year}: {t.Value:0.##}")));
        }
    }
}
