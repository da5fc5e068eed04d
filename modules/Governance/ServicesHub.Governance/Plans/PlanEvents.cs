using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

internal static class PlanEvents
{
    public static PlanApproved Approved(Plan plan, PlanVersion version) => new(
        Guid.CreateVersion7(), version.RecordedAt, plan.Id, version.Number, version.InForceFrom, plan.FirstYear, plan.LastYear,
        [.. version.Content.Indicators().Select(i => i.Code).Order(StringComparer.Ordinal)]);
}
