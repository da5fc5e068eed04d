using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>All features, modules in the order of their dependencies, each with its last change.</summary>
internal sealed class ReadFeatures(HubDb database, FeatureStore store, HubProfile profile, IOperators operators, ReadPlans plans, UndoFeatureChange undo) : IUseCase
{
    public async Task<IReadOnlyList<FeatureLine>> AllAsync(CancellationToken ct)
    {
        var snapshot = store.Current;
        var changes = await database.FeatureChanges.AsNoTracking()
            .GroupBy(c => c.Name).Select(g => g.OrderByDescending(c => c.Version).ThenByDescending(c => c.ChangedAt).First()).ToListAsync(ct);
        var last = (await LinesAsync(changes, ct)).Zip(changes).ToDictionary(c => c.Second.Name, c => c.First);
        var next = (await plans.ToComeAsync(ct)).GroupBy(p => p.Name).ToDictionary(g => g.Key, g => g.First());
        return [.. snapshot.States
            .Where(s => s.ModuleId != PlatformModule.Id)
            .Select(s => new FeatureLine(
                s.Feature.Name, s.ModuleId, s.IsRoot, s.Feature.Title, s.Feature.Summary, s.IsOn, s.IsSetOn, s.Feature.OnByDefault, s.Source,
                profile.FeatureLocks.GetValueOrDefault(s.Feature.Name)?.Reason, s.BlockedBy,
                s.IsRoot ? [.. snapshot.DependantsOf(s.ModuleId).Select(m => m.Id)] : [],
                last.GetValueOrDefault(s.Feature.Name))
            {
                Filters = s.Filters,
                NextPlan = next.GetValueOrDefault(s.Feature.Name),
            })];
    }

    /// <summary>One feature with its history, its plans and the processes; null when there is none of that name.</summary>
    public async Task<FeatureDetail?> FindAsync(string name, CancellationToken ct)
    {
        if ((await AllAsync(ct)).FirstOrDefault(l => l.Name == name) is not { } line)
            return null;
        var record = await database.Features.AsNoTracking().FirstOrDefaultAsync(f => f.Name == name, ct);
        return new(
            line, record?.Version ?? 0, line.Source == FeatureSource.Profile || store.Current.Find(name) is { IsHeldOn: true } ? null : FeatureFilters.Read(record?.Filters),
            await ProcessesAsync(name, ct), await plans.OfAsync(name, ct), await HistoryAsync(name, ct), await undo.PreviewAsync(name, ct));
    }

    /// <summary>The changes of one feature, newest first.</summary>
    public async Task<IReadOnlyList<FeatureLastChange>> HistoryAsync(string name, CancellationToken ct) =>
        await LinesAsync(await database.FeatureChanges.AsNoTracking().Where(c => c.Name == name)
            .OrderByDescending(c => c.Version).ThenByDescending(c => c.ChangedAt).Take(50).ToListAsync(ct), ct);

    private async Task<IReadOnlyList<ProcessLine>> ProcessesAsync(string name, CancellationToken ct)
    {
        var processes = await database.FeatureSyncs.AsNoTracking().OrderBy(p => p.Program).ThenBy(p => p.Machine).ToListAsync(ct);
        var change = await database.FeatureChanges.AsNoTracking().Where(c => c.Name == name).OrderByDescending(c => c.Version).FirstOrDefaultAsync(ct);
        if (change is null)
            return [.. processes.Select(p => new ProcessLine(p.Program, p.Machine, p.Modules, true, null, true, p.LostAt))];
        // What was switched together reached the processes as one version, the highest.
        var together = await database.FeatureChanges
            .Where(c => c.Version >= change.Version && c.ChangedBy == change.ChangedBy && c.Reason == change.Reason && c.ChangedAt < change.ChangedAt.AddSeconds(5))
            .MaxAsync(c => c.Version, ct);
        return [.. processes.Select(p =>
        {
            var isLater = p.StartedAt > change.ChangedAt;
            double? took = p.Version == together && !isLater ? Math.Max(0, (p.AppliedAt - change.ChangedAt).TotalMilliseconds) : null;
            return new ProcessLine(p.Program, p.Machine, p.Modules, p.Version >= change.Version, took, isLater, p.LostAt);
        })];
    }

    private async Task<IReadOnlyList<FeatureLastChange>> LinesAsync(IReadOnlyList<FeatureChange> changes, CancellationToken ct)
    {
        var names = await operators.NamesAsync([.. changes.Select(c => c.ChangedBy).Distinct()], ct);
        return [.. changes.Select(c => new FeatureLastChange(names.GetValueOrDefault(c.ChangedBy, "-"), c.ChangedAt, c.Reason, c.After, c.Before)
        {
            Version = c.Version,
            FiltersBefore = FeatureFilters.Read(c.FiltersBefore),
            FiltersAfter = FeatureFilters.Read(c.FiltersAfter),
            IsOfFilters = c.FiltersBefore != c.FiltersAfter,
        })];
    }
}
