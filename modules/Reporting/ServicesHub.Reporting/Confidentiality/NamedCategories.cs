using ServicesHub.Reporting.Indicators;

namespace ServicesHub.Reporting.Confidentiality;

/// <summary>
/// Which categories of a dimension a table names. Those below the threshold stand together under "others", so that not
/// even the presence of a row tells that there is somebody; others never are fewer than the threshold.
/// </summary>
internal static class NamedCategories
{
    public static IReadOnlyList<string> Of(IEnumerable<string> categories, int threshold)
    {
        var counts = categories.GroupBy(c => c).Select(g => (Code: g.Key, Count: g.Count()))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Code, StringComparer.Ordinal).ToList();
        var named = counts.TakeWhile(c => c.Count >= threshold).ToList();
        var others = counts.Skip(named.Count).Sum(c => c.Count);
        while (others > 0 && others < threshold && named.Count > 0)
        {
            others += named[^1].Count;
            named.RemoveAt(named.Count - 1);
        }
        return [.. named.Select(c => c.Code), .. others > 0 ? [Dimension.Others] : Array.Empty<string>()];
    }

    /// <summary>Where a category stands among the named ones: 1 is the first; 0 when it has no place and none for others.</summary>
    public static int Place(IReadOnlyList<string> named, string category) =>
        named.ToList().IndexOf(category) is var own and >= 0 ? own + 1 : named.ToList().IndexOf(Dimension.Others) + 1;
}
