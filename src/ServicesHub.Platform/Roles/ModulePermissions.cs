using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>The permissions that one module declares.</summary>
internal sealed record ModulePermissions(string ModuleId, LocalizedText Title, bool IsOn, IReadOnlyList<PermissionLine> Permissions);
