using Microsoft.AspNetCore.Authorization;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

internal sealed class PermissionCheck(ICurrentUser user) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (user.Can(requirement.Permission))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
