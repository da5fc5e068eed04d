using Microsoft.Extensions.Configuration;
using Microsoft.FeatureManagement;
using Microsoft.FeatureManagement.FeatureFilters;

namespace ServicesHub.Runtime;

/// <summary>
/// The filters of one feature, as Microsoft.FeatureManagement evaluates them. A share of accounts is a targeting filter,
/// not Microsoft.Percentage: that one throws its dice at each call, and a person would see a page of both kinds.
/// </summary>
internal sealed class FeatureGuard
{
    private static readonly IConfiguration None = new ConfigurationBuilder().Build();

    private readonly FeatureFilterEvaluationContext? window;
    private readonly List<FeatureFilterEvaluationContext> audiences = [];

    public FeatureGuard(string name, FeatureFilters filters)
    {
        (Name, Filters) = (name, filters);
        if (filters.From is not null || filters.Until is not null)
            window = With(new TimeWindowFilterSettings { Start = filters.From, End = filters.Until });
        if (filters.Percentage is { } percentage)
            audiences.Add(With(Targeting([], percentage)));
        if (filters.Institutions.Count > 0)
            audiences.Add(With(Targeting(filters.Institutions.Select(GroupOf), 0)));
        if (filters.Roles.Count > 0)
            audiences.Add(With(Targeting(filters.Roles.Select(GroupOf), 0)));
    }

    public string Name { get; }

    public FeatureFilters Filters { get; }

    public static string GroupOf(Guid institution) => $"institution:{institution}";

    public static string GroupOf(string role) => $"role:{role}";

    public bool IsOpen(TimeWindowFilter filter) => window is null || filter.EvaluateAsync(window).GetAwaiter().GetResult();

    public bool Admits(ContextualTargetingFilter filter, TargetingContext who) =>
        audiences.TrueForAll(audience => filter.EvaluateAsync(audience, who).GetAwaiter().GetResult());

    private FeatureFilterEvaluationContext With(object settings) => new() { FeatureName = Name, Parameters = None, Settings = settings };

    private static TargetingFilterSettings Targeting(IEnumerable<string> groups, double others) => new()
    {
        Audience = new Audience
        {
            Users = [],
            Groups = [.. groups.Select(name => new GroupRollout { Name = name, RolloutPercentage = 100 })],
            DefaultRolloutPercentage = others,
        },
    };
}
