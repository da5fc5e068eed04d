using Microsoft.AspNetCore.Authorization;

namespace ServicesHub.Runtime;

internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;
