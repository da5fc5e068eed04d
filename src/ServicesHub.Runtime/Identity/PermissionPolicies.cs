using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Turns the policy name of <see cref="RequiresPermissionAttribute"/> into a policy.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    /// <summary>A policy says what is asked, never who may: it is the same for each request of an endpoint.</summary>
    public override bool AllowsCachingPolicies => true;

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(RequiresPermissionAttribute.PolicyPrefix, StringComparison.Ordinal)
            ? new AuthorizationPolicyBuilder()
                .RequireAuthenticatedUser()
                .AddRequirements(new PermissionRequirement(policyName[RequiresPermissionAttribute.PolicyPrefix.Length..]))
                .Build()
            : await base.GetPolicyAsync(policyName);
}
