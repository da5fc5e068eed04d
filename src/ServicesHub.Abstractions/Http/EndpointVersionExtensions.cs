using Microsoft.AspNetCore.Builder;

namespace ServicesHub.Abstractions;

/// <summary>Says on an endpoint how it deals with versions.</summary>
public static class EndpointVersionExtensions
{
    /// <summary>Adds the exception <see cref="WithoutVersionAttribute"/>.</summary>
    /// <param name="endpoint">An endpoint that changes an existing record.</param>
    /// <param name="reason">Why nothing can be overwritten unseen.</param>
    public static TBuilder WithoutVersion<TBuilder>(this TBuilder endpoint, string reason)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoint.WithMetadata(new WithoutVersionAttribute(reason));
        return endpoint;
    }
}
