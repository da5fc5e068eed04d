namespace ServicesHub.Reporting.Indicators;

/// <summary>The breakdowns that a page offers: every choice of one to three of an indicator's dimensions, pairs first.</summary>
internal static class Breakdown
{
    public static IReadOnlyList<IReadOnlyList<string>> All(IReadOnlyList<string> dimensions) =>
        [.. Enumerable.Range(1, (1 << dimensions.Count) - 1)
            .Select(choice => (IReadOnlyList<string>)[.. dimensions.Where((_, i) => (choice & (1 << i)) != 0)])
            .Where(choice => choice.Count <= 3)
            .OrderBy(choice => choice.Count switch { 2 => 0, 1 => 1, _ => 2 })];
}
