using Microsoft.AspNetCore.Authorization;

namespace ServicesHub.Abstractions;

/// <summary>
/// The authorization decision of a page or an endpoint: the caller must hold the permission through a current
/// membership. Without it the address answers as if it were not there.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresPermissionAttribute : AuthorizeAttribute
{
    /// <summary>The start of every policy name made by this attribute.</summary>
    public const string PolicyPrefix = "permission:";

    /// <summary>Asks for one permission.</summary>
    /// <param name="permission">A permission that the module's manifest declares.</param>
    public RequiresPermissionAttribute(string permission)
        : base(PolicyPrefix + permission) => Permission = permission;

    /// <summary>The permission's stable name.</summary>
    public string Permission { get; }
}
