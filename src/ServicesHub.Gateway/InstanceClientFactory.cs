using ServicesHub.Runtime;
using Yarp.ReverseProxy.Forwarder;

namespace ServicesHub.Gateway;

/// <summary>Connects to hosts over TCP or over a Unix domain socket.</summary>
internal sealed class InstanceClientFactory : ForwarderHttpClientFactory
{
    /// <summary>The URI under which YARP knows an instance's address.</summary>
    public static string UriOf(string address) => InstanceConnection.UriOf(address);

    internal static string? SocketOf(string host) => InstanceConnection.SocketOf(host);

    protected override void ConfigureHandler(ForwarderHttpClientContext context, SocketsHttpHandler handler)
    {
        base.ConfigureHandler(context, handler);
        handler.ConnectCallback = InstanceConnection.ConnectAsync;
    }
}
