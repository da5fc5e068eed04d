using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Eligibility;

internal static class LegalRules
{
    public static IReadOnlyList<LegalNorm> All { get; } =
        [.. EmbeddedTable.Read(typeof(LegalRules).Assembly, "legal-rules.csv").Select(row => new LegalNorm(
            row["rule"],
            row["applies_to"].Split('|', StringSplitOptions.RemoveEmptyEntries),
            new LocalizedText(row["norm_it"], row["norm_en"]),
            row.Date("valid_from"),
            row.DateOrNull("valid_to"),
            row["verified"]))];

    /// <summary>The norm of a rule on a day for a type of permit; null when there was none.</summary>
    public static LegalNorm? Find(string rule, DateOnly day, string? permitType = null) =>
        All.FirstOrDefault(norm => norm.Rule == rule
            && norm.ValidFrom <= day
            && (norm.ValidTo is null || day <= norm.ValidTo)
            && (norm.AppliesTo.Count == 0 || norm.AppliesTo.Contains(permitType)));

    /// <summary>The first norm of a rule that holds for every type of permit.</summary>
    public static LegalNorm First(string rule) => All.First(norm => norm.Rule == rule && norm.AppliesTo.Count == 0);
}
