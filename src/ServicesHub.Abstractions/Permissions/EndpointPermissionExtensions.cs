using Microsoft.AspNetCore.Builder;

namespace ServicesHub.Abstractions;

/// <summary>Says on an API endpoint what the attributes say on a page.</summary>
public static class EndpointPermissionExtensions
{
    /// <summary>Adds the authorization decision <see cref="RequiresPermissionAttribute"/>.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder endpoint, string permission)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(new RequiresPermissionAttribute(permission));
        return endpoint;
    }

    /// <summary>Adds the gate <see cref="RequiresFeatureAttribute"/>.</summary>
    public static TBuilder RequireFeature<TBuilder>(this TBuilder endpoint, string feature)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(new RequiresFeatureAttribute(feature));
        return endpoint;
    }
}
