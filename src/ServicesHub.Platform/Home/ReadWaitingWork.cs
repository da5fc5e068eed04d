using Microsoft.EntityFrameworkCore;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Runtime;
using ServicesHub.Shell.Lists;

namespace ServicesHub.Platform;

/// <summary>What waits for the person who signed in: of her institution, hers or anybody's, of modules that are on.</summary>
internal sealed class ReadWaitingWork(HubDb database, ICurrentUser user, HubMap map, FeatureView features) : IUseCase
{
    private const int Most = 200;

    public async Task<IReadOnlyList<DueItem>> ForMeAsync(CancellationToken ct)
    {
        if (user.Active is not { } active)
            return [];
        var modules = map.Current.Manifests.Where(m => features.IsOn(m.Id)).ToDictionary(m => m.Id, m => m.Title);
        var permissions = map.Current.Manifests.SelectMany(m => m.Permissions).Select(p => p.Name).Where(user.Can).ToList();
        var ids = modules.Keys.ToList();
        var rows = await database.WorkItems.AsNoTracking()
            .Where(w => w.InstitutionId == active.InstitutionId
                && (w.UserId == null || w.UserId == user.UserId)
                && ids.Contains(w.ModuleId) && permissions.Contains(w.Permission))
            .OrderBy(w => w.DueOn == null).ThenBy(w => w.DueOn).ThenBy(w => w.Key)
            .Take(Most)
            .ToListAsync(ct);
        return [.. rows.Select(w => new DueItem(
            new LocalizedText(w.TitleIt, w.TitleEn).ToString(), new LocalizedText(w.ReasonIt, w.ReasonEn).ToString(),
            w.Href, w.DueOn, w.WaitingForOthers, modules[w.ModuleId].ToString()))];
    }
}
