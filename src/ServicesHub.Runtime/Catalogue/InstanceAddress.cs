using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;

namespace ServicesHub.Runtime;

/// <summary>
/// Where the gateway reaches this process, known once its server listens: <c>Hub:Address</c>, else the address it listens on.
/// One that means every address of the machine, as in containers, is replaced by the machine's own on its network.
/// </summary>
public sealed class InstanceAddress(IServer server, IConfiguration configuration)
{
    private const string Unix = "http://unix:";

    /// <summary><c>http://127.0.0.1:5001</c>, or <c>unix:</c> and the path of a socket.</summary>
    public string Value => configuration["Hub:Address"] is { Length: > 0 } given
        ? given.TrimEnd('/')
        : Reachable(server.Features.Get<IServerAddressesFeature>()!.Addresses.First(), OwnAddress);

    internal static string Reachable(string listening, Func<IPAddress?> own)
    {
        if (listening.StartsWith(Unix, StringComparison.Ordinal))
            return "unix:" + listening[Unix.Length..];
        var binding = Microsoft.AspNetCore.Http.BindingAddress.Parse(listening);
        if (!IsEvery(binding.Host) || own() is not { } address)
            return listening.TrimEnd('/');
        var host = address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{address}]" : address.ToString();
        return $"{binding.Scheme}://{host}:{binding.Port}";
    }

    private static bool IsEvery(string host) => host is "+" or "*" or "0.0.0.0" or "[::]" or "[::0]";

    private static IPAddress? OwnAddress() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up && network.NetworkInterfaceType != NetworkInterfaceType.Loopback)
        .OrderByDescending(network => network.GetIPProperties().GatewayAddresses.Count > 0)
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .Where(address => !address.IsIPv6LinkLocal)
        .OrderBy(address => address.AddressFamily != AddressFamily.InterNetwork)
        .FirstOrDefault();
}
