using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Platform;

/// <summary>Planned switches and what became of them.</summary>
internal sealed class ReadPlans(HubDb database, IOperators operators, TimeProvider clock) : IUseCase
{
    private static readonly TimeSpan RefusalsShown = TimeSpan.FromDays(14);

    /// <summary>Those to come, the next one first.</summary>
    public Task<IReadOnlyList<PlanLine>> ToComeAsync(CancellationToken ct) =>
        LinesAsync(database.FeaturePlans.Where(p => p.State == FeaturePlan.Planned).OrderBy(p => p.At).ThenBy(p => p.Id), ct);

    /// <summary>Those of a feature: to come in their order, then the latest of the others.</summary>
    public async Task<IReadOnlyList<PlanLine>> OfAsync(string name, CancellationToken ct) =>
    [
        .. await LinesAsync(database.FeaturePlans.Where(p => p.Name == name && p.State == FeaturePlan.Planned).OrderBy(p => p.At).ThenBy(p => p.Id), ct),
        .. await LinesAsync(database.FeaturePlans.Where(p => p.Name == name && p.State != FeaturePlan.Planned).OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Take(20), ct),
    ];

    /// <summary>Those that were refused lately, the latest first, until somebody switches or plans again.</summary>
    public Task<IReadOnlyList<PlanLine>> RefusedAsync(CancellationToken ct)
    {
        var since = clock.GetUtcNow() - RefusalsShown;
        return LinesAsync(database.FeaturePlans
            .Where(p => p.State == FeaturePlan.Refused && p.SettledAt >= since
                && !database.FeatureChanges.Any(c => c.Name == p.Name && c.ChangedAt > p.SettledAt)
                && !database.FeaturePlans.Any(o => o.Name == p.Name && o.PlannedAt > p.SettledAt))
            .OrderByDescending(p => p.SettledAt).ThenBy(p => p.Id), ct);
    }

    private async Task<IReadOnlyList<PlanLine>> LinesAsync(IQueryable<FeaturePlan> query, CancellationToken ct)
    {
        var plans = await query.AsNoTracking().ToListAsync(ct);
        var names = await operators.NamesAsync([.. plans.Select(p => p.PlannedBy).Distinct()], ct);
        return [.. plans.Select(p => new PlanLine(
            p.Id, p.Name, p.On, p.At, p.Reason, p.AlsoDependants, p.Undoes, names.GetValueOrDefault(p.PlannedBy, "-"), p.PlannedAt, p.State, p.SettledAt, p.Switched,
            p.RefusalIt is null ? null : new(p.RefusalIt, p.RefusalEn ?? p.RefusalIt)))];
    }
}
