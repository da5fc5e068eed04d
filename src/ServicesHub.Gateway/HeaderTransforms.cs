using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace ServicesHub.Gateway;

/// <summary>Hosts see the address that the browser sees: antiforgery and redirects need it.</summary>
internal sealed class HeaderTransforms : ITransformProvider
{
    public void ValidateRoute(TransformRouteValidationContext context)
    {
    }

    public void ValidateCluster(TransformClusterValidationContext context)
    {
    }

    public void Apply(TransformBuilderContext context)
    {
        context.AddOriginalHost(true);
        context.AddXForwarded(ForwardedTransformActions.Set);
    }
}
