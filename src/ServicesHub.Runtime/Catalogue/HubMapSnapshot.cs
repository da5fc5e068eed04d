using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>The deployment at one moment.</summary>
/// <param name="Manifests">Manifests of all modules of the profile, dependencies first.</param>
/// <param name="Assemblies">Assembly name of each module.</param>
/// <param name="Instances">Processes that run them.</param>
public sealed record HubMapSnapshot(
    IReadOnlyList<ModuleManifest> Manifests,
    IReadOnlyDictionary<string, string> Assemblies,
    IReadOnlyList<RunningInstance> Instances)
{
    /// <summary>Plugins that some process found and did not take, one for each folder.</summary>
    public IReadOnlyList<ModuleFault> Refused { get; init; } = [];

    /// <summary>Identities of those that the profile names, where an address can begin with them.</summary>
    public IEnumerable<string> RefusedIds => Refused.Where(f => f.Kind == FaultKind.Refused).Select(f => PluginFolder.IdOf(f.ModuleId)).Where(id => id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    /// <summary>Identity of the content, to tell whether anything changed.</summary>
    internal string Fingerprint { get; init; } = "";

    public bool Equals(HubMapSnapshot? other) => other is not null && Fingerprint == other.Fingerprint;

    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);
}
