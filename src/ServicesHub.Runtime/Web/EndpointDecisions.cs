using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>Refuses to start a process in which an endpoint is undecided or asks for what nobody declares.</summary>
internal static class EndpointDecisions
{
    /// <exception cref="StartupException">An endpoint carries no authorization decision, or an unknown name.</exception>
    public static void Check(IEnumerable<Endpoint> endpoints, ModuleCatalogue catalogue)
    {
        foreach (var endpoint in endpoints)
        {
            var name = (endpoint as RouteEndpoint)?.RoutePattern.RawText ?? endpoint.DisplayName;
            if (endpoint.Metadata.GetMetadata<IAuthorizeData>() is null && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
                throw new StartupException($"The address '{name}' says nothing about who may call it: add [RequiresPermission], RequirePermission(...), [Authorize] or [AllowAnonymous].");
            foreach (var permission in endpoint.Metadata.GetOrderedMetadata<RequiresPermissionAttribute>())
                if (!catalogue.Permissions.ContainsKey(permission.Permission))
                    throw new StartupException($"The address '{name}' asks for the permission '{permission.Permission}', which no manifest declares: add it to ModuleManifest.Permissions.");
            foreach (var feature in endpoint.Metadata.GetOrderedMetadata<RequiresFeatureAttribute>())
                if (!catalogue.Features.ContainsKey(feature.Name))
                    throw new StartupException($"The address '{name}' asks for the feature '{feature.Name}', which no manifest declares: add it to ModuleManifest.Features.");
        }
    }
}
