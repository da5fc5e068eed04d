using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace ServicesHub.Gateway;

/// <summary>
/// Hosts see the address that the browser sees, which antiforgery and redirects need, and the browser's own. What the
/// browser itself says about it, <see cref="ForeignHeaders"/> has taken out.
/// </summary>
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
        context.AddResponseTransform(LanguageOfHost);
    }

    // Gateway and host have each named the language of the answer: it is the host's.
    private static ValueTask LanguageOfHost(ResponseTransformContext context)
    {
        if (context.ProxyResponse?.Content.Headers.ContentLanguage is { Count: > 0 } languages)
            context.HttpContext.Response.Headers.ContentLanguage = string.Join(", ", languages);
        return ValueTask.CompletedTask;
    }
}
