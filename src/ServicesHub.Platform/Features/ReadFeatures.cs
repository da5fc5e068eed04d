using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>All features, modules in the order of their dependencies, each with its last change.</summary>
internal sealed class ReadFeatures(HubDb database, FeatureStore store, HubProfile profile, IOperators operators) : IUseCase
{
    public async Task<IReadOnlyList<FeatureLine>> AllAsync(CancellationToken ct)
    {
        var snapshot = store.Current;
        var changes = await database.FeatureChanges.AsNoTracking()
            .GroupBy(c => c.Name).Select(g => g.OrderByDescending(c => c.ChangedAt).First()).ToListAsync(ct);
        var names = await operators.NamesAsync([.. changes.Select(c => c.ChangedBy).Distinct()], ct);
        var last = changes.ToDictionary(c => c.Name, c => new FeatureLastChange(names.GetValueOrDefault(c.ChangedBy, "-"), c.ChangedAt, c.Reason, c.After, c.Before));
        return [.. snapshot.States
            .Where(s => s.ModuleId != PlatformModule.Id)
            .Select(s => new FeatureLine(
                s.Feature.Name, s.ModuleId, s.IsRoot, s.Feature.Title, s.Feature.Summary, s.IsOn, s.IsSetOn, s.Feature.OnByDefault, s.Source,
                profile.FeatureLocks.GetValueOrDefault(s.Feature.Name)?.Reason, s.BlockedBy,
                s.IsRoot ? [.. snapshot.DependantsOf(s.ModuleId).Select(m => m.Id)] : [],
                last.GetValueOrDefault(s.Feature.Name)))];
    }

    /// <summary>The changes of one feature, newest first.</summary>
    public async Task<IReadOnlyList<FeatureLastChange>> HistoryAsync(string name, CancellationToken ct)
    {
        var changes = await database.FeatureChanges.AsNoTracking().Where(c => c.Name == name)
            .OrderByDescending(c => c.ChangedAt).Take(50).ToListAsync(ct);
        var names = await operators.NamesAsync([.. changes.Select(c => c.ChangedBy).Distinct()], ct);
        return [.. changes.Select(c => new FeatureLastChange(names.GetValueOrDefault(c.ChangedBy, "-"), c.ChangedAt, c.Reason, c.After, c.Before))];
    }
}
