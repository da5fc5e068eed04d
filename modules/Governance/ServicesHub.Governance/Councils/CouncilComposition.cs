using System.Globalization;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>Who sits in a council by right, as dated reference data, and what is missing in one.</summary>
internal static class CouncilComposition
{
    private static readonly Lazy<IReadOnlyList<CompositionRule>> Rules = new(() =>
        [.. EmbeddedRows.Read("council-composition.csv").Select(row => new CompositionRule(
            row[0], int.Parse(row[1], CultureInfo.InvariantCulture), new LocalizedText(row[2], row[3]), row[4],
            DateOnly.ParseExact(row[5], "yyyy-MM-dd", CultureInfo.InvariantCulture)))]);

    /// <summary>The rules in force on a day, by letter.</summary>
    public static IReadOnlyList<CompositionRule> On(DateOnly day) =>
        [.. Rules.Value.Where(r => r.ValidFrom <= day).GroupBy(r => r.Letter).Select(g => g.MaxBy(r => r.ValidFrom)!).OrderBy(r => r.Letter, StringComparer.Ordinal)];

    /// <summary>The letters under which fewer seats are held than the norm wants; none for sections and working groups.</summary>
    public static IReadOnlyList<CompositionGap> GapsOf(Body body, DateOnly day) => body.Kind != BodyKind.Council
        ? []
        : [.. On(day)
            .Select(rule => new CompositionGap(rule, body.Seats.Count(s => s.Letter == rule.Letter && s.HolderOn(day) is not null)))
            .Where(gap => gap.Held < gap.Rule.Minimum)];
}

/// <summary>A letter under which too few seats are held.</summary>
internal sealed record CompositionGap(CompositionRule Rule, int Held);
