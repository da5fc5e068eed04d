using ServicesHub.Runtime;

namespace ServicesHub.Platform;

/// <summary>A feature with all that administrators ask about it.</summary>
/// <param name="Feature">Its state.</param>
/// <param name="Version">The version of what administrators decided; 0 while nobody has.</param>
/// <param name="Filters">For whom and when it is on; null for everybody and always.</param>
/// <param name="Processes">Which processes have followed the last change, and how fast.</param>
/// <param name="Plans">Planned switches, those to come first.</param>
/// <param name="History">Changes, newest first.</param>
/// <param name="Undo">What undoing the newest change does; null when there is nothing to undo.</param>
internal sealed record FeatureDetail(
    FeatureLine Feature, long Version, FeatureFilters? Filters, IReadOnlyList<ProcessLine> Processes, IReadOnlyList<PlanLine> Plans,
    IReadOnlyList<FeatureLastChange> History, FeatureUndo? Undo);
