using Microsoft.FeatureManagement.FeatureFilters;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Evaluates filters in memory. The hub itself is nobody in particular: of its filters only the time counts.</summary>
internal sealed class FeatureFiltering(TimeProvider clock)
{
    private readonly TimeWindowFilter window = new() { SystemClock = clock };
    private readonly ContextualTargetingFilter targeting = new();

    public bool HoldsForHub(FeatureGuard guard) => guard.IsOpen(window);

    public bool Holds(FeatureGuard guard, ICurrentUser user)
    {
        if (!guard.IsOpen(window))
            return false;
        if (user.IsSystem || !guard.Filters.HasAudience)
            return true;
        return user.IsAuthenticated && guard.Admits(targeting, Of(user));
    }

    private static TargetingContext Of(ICurrentUser user) => new()
    {
        UserId = user.UserId.ToString(),
        Groups = user.Active is { } active ? [FeatureGuard.GroupOf(active.InstitutionId), FeatureGuard.GroupOf(active.Role)] : [],
    };
}
