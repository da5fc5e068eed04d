using ServicesHub.Abstractions;
using ServicesHub.Runtime;
using static ServicesHub.Shell.Text;

namespace ServicesHub.Platform;

/// <summary>For whom and when a feature is on, in words.</summary>
internal static class FilterWords
{
    /// <param name="filters">The filters; null for none.</param>
    /// <param name="institutions">The institutions that take part, for their names.</param>
    public static string Of(FeatureFilters? filters, IReadOnlyList<Institution> institutions)
    {
        var parts = Parts(filters, institutions).ToList();
        return parts.Count == 0 ? T("per tutti, sempre", "for everybody, always") : string.Join("; ", parts);
    }

    private static IEnumerable<string> Parts(FeatureFilters? filters, IReadOnlyList<Institution> institutions)
    {
        if (filters is null)
            yield break;
        if (filters.Percentage is { } share)
            yield return share == 0 ? T("nessun account", "no account") : T($"il {share} % degli account", $"{share}% of the accounts");
        switch (filters.From, filters.Until)
        {
            case ({ } from, { } until): yield return T($"dal {Moment(from)} al {Moment(until)}", $"from {Moment(from)} to {Moment(until)}"); break;
            case ({ } from, null): yield return T($"dal {Moment(from)}", $"from {Moment(from)}"); break;
            case (null, { } until): yield return T($"fino al {Moment(until)}", $"until {Moment(until)}"); break;
            default: break;
        }
        if (filters.Institutions.Count > 0)
            yield return T("solo per ", "only for ") + string.Join(", ", filters.Institutions.Select(id => NameOf(id, institutions)));
        if (filters.Roles.Count > 0)
            yield return T("solo per chi lavora come ", "only for people who work as ") + string.Join(T(" o ", " or "), filters.Roles.Select(RoleTitles.Of));
    }

    private static string NameOf(Guid id, IReadOnlyList<Institution> institutions) =>
        institutions.FirstOrDefault(i => i.Id == id)?.Name ?? T("un ente che non partecipa più", "an institution that no longer takes part");
}
