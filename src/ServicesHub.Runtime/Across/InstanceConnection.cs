using System.Net.Sockets;
using System.Text;

namespace ServicesHub.Runtime;

/// <summary>
/// Connects to instances over TCP or over a Unix domain socket. Addresses have to be URIs, so the path of a socket travels
/// as a host name below <see cref="SocketDomain"/>.
/// </summary>
public static class InstanceConnection
{
    private const string SocketDomain = ".socket.invalid";

    /// <summary>The URI of an instance's address.</summary>
    public static string UriOf(string address)
    {
        if (!address.StartsWith("unix:", StringComparison.Ordinal))
            return address;
        var labels = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(address["unix:".Length..])).Chunk(60).Select(c => new string(c));
        return $"http://{string.Join('.', labels)}{SocketDomain}/";
    }

    /// <summary>The path of the socket that a host name stands for; null for other hosts.</summary>
    public static string? SocketOf(string host) =>
        host.EndsWith(SocketDomain, StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromHexString(host[..^SocketDomain.Length].Replace(".", "", StringComparison.Ordinal)))
            : null;

    /// <summary>Opens the connection, for <see cref="SocketsHttpHandler.ConnectCallback"/>.</summary>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
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
}
