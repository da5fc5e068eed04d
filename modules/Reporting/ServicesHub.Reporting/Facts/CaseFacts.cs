using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Facts;

/// <summary>The facts that events of case management carry, as its own report sources give them.</summary>
internal static class CaseFacts
{
    public const string TakenInChargeSource = "case-management.taken-in-charge";

    public const string OutcomesSource = "case-management.outcomes";

    public static Dictionary<string, string> Dimensions(string sex, string citizenship, string permitFamily, Guid institution) => new()
    {
        ["sex"] = sex,
        ["citizenship"] = citizenship,
        ["permit-family"] = permitFamily,
        ["institution"] = institution.ToString(),
    };

    public static Fact TakenInCharge(Guid caseId, long version, Guid person, DateOnly opened, DateOnly? closed, Dictionary<string, string> dimensions) =>
        new(TakenInChargeSource, caseId, version, person, opened, closed, dimensions);
}
