using System.Net.Sockets;
using System.Text;
using Yarp.ReverseProxy.Forwarder;

namespace ServicesHub.Gateway;

/// <summary>
/// Connects to hosts over TCP or over a Unix domain socket. YARP wants addresses to be URIs, so the path of a socket
/// travels as a host name below <see cref="SocketDomain"/>.
/// </summary>
internal sealed class InstanceClientFactory : ForwarderHttpClientFactory
{
    private const string SocketDomain = ".socket.invalid";

    /// <summary>The URI under which YARP knows an instance's address.</summary>
    public static string UriOf(string address)
    {
        if (!address.StartsWith("unix:", StringComparison.Ordinal))
            return address;
        var labels = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(address["unix:".Length..])).Chunk(60).Select(c => new string(c));
        return $"http://{string.Join('.', labels)}{SocketDomain}/";
    }

    protected override void ConfigureHandler(ForwarderHttpClientContext context, SocketsHttpHandler handler)
    {
        base.ConfigureHandler(context, handler);
        handler.ConnectCallback = ConnectAsync;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var path = SocketOf(context.DnsEndPoint.Host);
        var socket = path is null
            ? new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true }
            : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(path is null ? context.DnsEndPoint : new UnixDomainSocketEndPoint(path), ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    internal static string? SocketOf(string host) =>
        host.EndsWith(SocketDomain, StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromHexString(host[..^SocketDomain.Length].Replace(".", "", StringComparison.Ordinal)))
            : null;
}
