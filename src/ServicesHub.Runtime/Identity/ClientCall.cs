using Microsoft.AspNetCore.Http;

namespace ServicesHub.Runtime;

/// <summary>That a request carries a bearer token, which alone says who asks, whatever cookies come with it.</summary>
public sealed class ClientCall
{
    /// <summary>The token, when it is good and the request is for the API; otherwise nobody asks.</summary>
    internal ClientToken? Token { get; set; }

    /// <summary>The client that asks, when its token is good.</summary>
    public Guid? ClientId => Token?.ClientId;

    /// <summary>The call that a request is; null for people and for nobody.</summary>
    public static ClientCall? Of(HttpContext context) => context.Features.Get<ClientCall>();

    /// <summary>Makes a request the call of a client, as <see cref="ClientCalls"/> does.</summary>
    internal static void Set(HttpContext context, ClientToken? token) => context.Features.Set(new ClientCall { Token = token });
}
