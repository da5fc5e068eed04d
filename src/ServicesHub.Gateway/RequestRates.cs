using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using ServicesHub.Runtime;

namespace ServicesHub.Gateway;

/// <summary>Counts requests by client or account, else by address, and attempts to sign in or to get a token by address.</summary>
internal sealed class RequestRates(GatewayLimits limits, CookieAccounts accounts) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<RequestRate?> counts = PartitionedRateLimiter.Create<RequestRate?, (string, string)>(rate => rate is null
        ? RateLimitPartition.GetNoLimiter(("", ""))
        : RateLimitPartition.GetFixedWindowLimiter((rate.Policy, rate.Key), _ => new() { PermitLimit = rate.Requests, Window = RequestRate.Window }));

    /// <summary>Takes a request off what its caller has left.</summary>
    public PartitionedRateLimiter<HttpContext> Limiter => PartitionedRateLimiter.CreateChained(
        counts.WithTranslatedKey<HttpContext>(context => Of(context).Caller, leaveOpen: true),
        counts.WithTranslatedKey<HttpContext>(context => Of(context).Attempt, leaveOpen: true));

    /// <summary>The rates that bind a request, found out once.</summary>
    public BoundRates Of(HttpContext context)
    {
        if (context.Features.Get<BoundRates>() is not { } bound)
            context.Features.Set(bound = new(CallerOf(context), AttemptOf(context)));
        return bound;
    }

    /// <summary>How many requests are left in this window.</summary>
    public long Left(RequestRate rate) => counts.GetStatistics(rate)?.CurrentAvailablePermits ?? rate.Requests;

    public ValueTask DisposeAsync() => counts.DisposeAsync();

    // Files and health, marked so where they are mapped, are not limited.
    private RequestRate? CallerOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null ? null
        : ClientCall.Of(context)?.ClientId is { } client ? new("client", client.ToString(), limits.Client)
        : accounts.Of(context) is { } account ? new("account", account, limits.Account)
        : new("address", NetworkOf(context.Connection.RemoteIpAddress), limits.Address);

    private RequestRate? AttemptOf(HttpContext context) =>
        !HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint() is not RouteEndpoint endpoint ? null : endpoint.RoutePattern.RawText switch
        {
            HubPaths.SignIn => new("sign-in", NetworkOf(context.Connection.RemoteIpAddress), limits.SignIn),
            HubPaths.Token => new("token", NetworkOf(context.Connection.RemoteIpAddress), limits.Token),
            _ => null,
        };

    // Whoever has an IPv6 address has at least the 2^64 addresses around it.
    internal static string NetworkOf(IPAddress? address) => address switch
    {
        null => "local",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => $"{new IPAddress([.. address.GetAddressBytes().Take(8), .. new byte[8]])}/64",
        _ => address.ToString(),
    };
}
