using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

/// <inheritdoc />
internal sealed class PlanIndicatorCatalogue(GovernanceDb database) : IIndicatorCatalogue
{
    public async Task<ModuleAnswer<IReadOnlyList<PlannedIndicator>>> ListAsync(DateOnly on, CancellationToken ct) => ModuleAnswers.Of(await InForceAsync(on, ct));

    public async Task<ModuleAnswer<PlannedIndicator?>> FindAsync(string code, DateOnly on, CancellationToken ct) =>
        (await InForceAsync(on, ct)).FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.OrdinalIgnoreCase));

    private async Task<IReadOnlyList<PlannedIndicator>> InForceAsync(DateOnly on, CancellationToken ct)
    {
        var plans = await database.Plans.AsNoTracking().Include(p => p.Versions.Where(v => v.InForceFrom <= on))
            .Where(p => p.Step == PlanState.Approved && p.LastYear >= on.Year)
            .OrderBy(p => p.Code).ToListAsync(ct);
        return [.. plans
            .Select(plan => (Plan: plan, Version: plan.VersionOn(on)))
            .Where(p => p.Version is not null)
            .SelectMany(p => p.Version!.Content.Measures().SelectMany(m => m.Indicators.Select(i => Describe(p.Plan, p.Version, m, i))))
            .OrderBy(i => i.Code, StringComparer.Ordinal).ThenByDescending(i => i.InForceFrom).ThenBy(i => i.PlanCode, StringComparer.Ordinal)];
    }

    private static PlannedIndicator Describe(Plan plan, PlanVersion version, Measure measure, PlanIndicator indicator) => new(
        indicator.Code, indicator.Title, indicator.Unit, indicator.Direction, indicator.Counts, indicator.Source, indicator.Targets,
        plan.Id, plan.Code, version.Title, version.Number, version.InForceFrom, measure.Code, measure.Title, measure.LeadInstitutionId);
}
