namespace ServicesHub.Runtime;

/// <summary>What <c>hub.features</c> said when it was last read.</summary>
/// <param name="Version">The highest version of its rows.</param>
/// <param name="Decided">What administrators decided, by feature; null for the manifest's default.</param>
internal sealed record FeatureRows(long Version, IReadOnlyDictionary<string, bool?> Decided);
