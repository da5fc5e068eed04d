using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

/// <summary>The province's catalogue of indicators.</summary>
internal static class IndicatorDefinitions
{
    private static readonly Lazy<IReadOnlyList<IndicatorDefinition>> Rows = new(() =>
        [.. EmbeddedRows.Read("indicator-definitions.csv").Select(row => new IndicatorDefinition(
            row[0], new LocalizedText(row[1], row[2]), new LocalizedText(row[3], row[4]),
            Enum.Parse<IndicatorDirection>(row[5]), Enum.Parse<IndicatorCount>(row[6]), row[7].Length == 0 ? null : row[7]))]);

    public static IReadOnlyList<IndicatorDefinition> All => Rows.Value;

    public static IndicatorDefinition? Find(string? code) =>
        All.FirstOrDefault(d => string.Equals(d.Code, code?.Trim(), StringComparison.OrdinalIgnoreCase));
}
