using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using ServicesHub.PostgreSql;

namespace ServicesHub;

/// <summary>Where the gateway reaches the host inside the one process: a Unix domain socket, or loopback where there is none.</summary>
internal static class HostSocket
{
    private const int Longest = 103;

    public static string UrlIn(HubDataFolder folder)
    {
        if (!Socket.OSSupportsUnixDomainSockets)
            return $"http://127.0.0.1:{FreePort()}";
        var own = folder.At("host");
        if (Encoding.UTF8.GetByteCount(Path.Combine(own, "host.sock")) > Longest)
            own = Path.Combine(Path.GetTempPath(), "hub-host-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(folder.Path)))[..16]);
        FileModes.OwnFolder(own);
        var socket = Path.Combine(own, "host.sock");
        File.Delete(socket);
        return "http://unix:" + socket;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
