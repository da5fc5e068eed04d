using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>A declared permission and what administrators decided about it.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Title">What it allows.</param>
/// <param name="DefaultRoles">Roles that have it unless an administrator says otherwise.</param>
/// <param name="Decisions">What an administrator said, by role.</param>
internal sealed record PermissionLine(string Name, LocalizedText Title, IReadOnlyList<string> DefaultRoles, IReadOnlyDictionary<string, bool> Decisions)
{
    public bool IsGranted(string role) => Decisions.TryGetValue(role, out var decided) ? decided : DefaultRoles.Contains(role);

    /// <summary>True when an administrator decided otherwise than the module.</summary>
    public bool IsDecided(string role) => IsGranted(role) != DefaultRoles.Contains(role);
}
