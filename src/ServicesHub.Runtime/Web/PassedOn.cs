using Microsoft.AspNetCore.Http;

namespace ServicesHub.Runtime;

/// <summary>Marks an endpoint whose requests another process answers: that one asks who the caller is and what she may do.</summary>
public sealed class PassedOn
{
    /// <summary>The mark.</summary>
    public static PassedOn Mark { get; } = new();

    /// <summary>True when another process answers this request.</summary>
    public static bool Is(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PassedOn>() is not null;
}
