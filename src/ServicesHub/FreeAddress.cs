using System.Net;
using System.Net.Sockets;

namespace ServicesHub;

/// <summary>Sees that the address is free before anything is started for it.</summary>
internal static class FreeAddress
{
    /// <exception cref="StartupException">It is no address, or another program listens there.</exception>
    public static void Require(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            RequireOne(url);
    }

    private static void RequireOne(string url)
    {
        if (!Uri.TryCreate(url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https"))
            throw new StartupException(
                $"'{url}' is not an address to listen on: write --urls http://127.0.0.1:PORT.",
                $"'{url}' non è un indirizzo su cui rispondere: scrivere --urls http://127.0.0.1:PORTA.");
        if (address.Port == 0)
            return;
        var host = IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : IPAddress.Loopback;
        try
        {
            using var probe = new TcpListener(host, address.Port);
            probe.Start();
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.AddressAlreadyInUse)
        {
            throw new StartupException(
                $"Another program listens on {url}: stop it or choose another address with --urls http://127.0.0.1:PORT.",
                $"Un altro programma risponde su {url}: fermarlo o scegliere un altro indirizzo con --urls http://127.0.0.1:PORTA.", e);
        }
        catch (SocketException e)
        {
            throw new StartupException(
                $"{url} cannot be listened on ({e.Message}): choose another address with --urls http://127.0.0.1:PORT.",
                $"Non è possibile rispondere su {url} ({e.Message}): scegliere un altro indirizzo con --urls http://127.0.0.1:PORTA.", e);
        }
    }
}
