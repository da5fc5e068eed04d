using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Asks every module that is on for the current person, wherever it runs, all at once and one second each.</summary>
public sealed partial class HubSearch
{
    private const int Limit = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly IServiceScopeFactory scopes;
    private readonly ModuleCatalogue catalogue;
    private readonly HubMap map;
    private readonly FeatureStore features;
    private readonly InternalCalls calls;
    private readonly ILogger<HubSearch> log;

    internal HubSearch(IServiceScopeFactory scopes, ModuleCatalogue catalogue, HubMap map, FeatureStore features, InternalCalls calls, ILogger<HubSearch> log) =>
        (this.scopes, this.catalogue, this.map, this.features, this.calls, this.log) = (scopes, catalogue, map, features, calls, log);

    /// <summary>What each module found for a text, modules in the order of the catalogue.</summary>
    public async Task<IReadOnlyList<ModuleHits>> FindAsync(string text, ICurrentUser user, CancellationToken ct)
    {
        var view = new FeatureView(features, user);
        var asked = map.Current.Manifests.Where(m => view.IsOn(m.Id)).Select(async m => new ModuleHits(m.Title, await AskAsync(m.Id, text, user, ct)));
        return await Task.WhenAll(asked);
    }

    /// <summary>What the providers of a module in this process find.</summary>
    internal async Task<IReadOnlyList<FoundGroup>> FindHereAsync(string moduleId, string text, ICurrentUser user, CancellationToken ct)
    {
        var groups = new List<FoundGroup>();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUserHolder>().Current = user is CurrentUserHolder holder ? holder.Current : user;
        var view = new FeatureView(features, user);
        foreach (var provider in scope.ServiceProvider.GetServices<ISearchProvider>()
            .Where(p => catalogue.Of(p.GetType().Assembly)?.Manifest.Id == moduleId && user.Can(p.Permission) && RequiredFeatures.Of(p.GetType()).All(view.IsOn)))
            groups.Add(new(provider.Title, provider.Nothing, provider.Next, await provider.SearchAsync(text, Limit, ct)));
        return groups;
    }

    private async Task<ModuleAnswer<IReadOnlyList<FoundGroup>>> AskAsync(string moduleId, string text, ICurrentUser user, CancellationToken ct)
    {
        if (catalogue.Find(moduleId) is null)
            return await calls.AskAsync<IReadOnlyList<FoundGroup>>(moduleId, $"{HubPaths.Internal}/search/{moduleId}", new SearchQuestion(text), Patience, user, ct);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            return ModuleAnswers.Of(await FindHereAsync(moduleId, text, user, limit.Token));
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LogFailed(log, moduleId, e.GetType().Name);
            return ModuleAnswers.Unavailable<IReadOnlyList<FoundGroup>>();
        }
    }

    // Neither what was searched nor what the exception says: both may name people.
    [LoggerMessage(1606, LogLevel.Warning, "The search in module {Module} failed ({Reason}).")]
    private static partial void LogFailed(ILogger logger, string module, string reason);
}
