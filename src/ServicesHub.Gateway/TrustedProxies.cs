using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using ServicesHub.Runtime;

namespace ServicesHub.Gateway;

/// <summary>The proxies of the deployment in front of the gateway: what they alone say about the browser's address is believed.</summary>
internal static class TrustedProxies
{
    public const string Setting = "Hub:Gateway:TrustedProxies";

    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>Takes address and scheme of the browser from the deployment's proxies; does nothing where there are none.</summary>
    /// <exception cref="StartupException">The setting holds something else than addresses and networks.</exception>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var networks = Read(app.Configuration[Setting]);
        if (networks.Count == 0) // The middleware would believe everybody.
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    internal static IReadOnlyList<System.Net.IPNetwork> Read(string? setting) =>
        [.. (setting ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(NetworkOf)];

    private static System.Net.IPNetwork NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address) ? new(address, address.GetAddressBytes().Length * 8)
        : System.Net.IPNetwork.TryParse(text, out var network) ? network
        : throw new StartupException($"{Setting} holds '{text}', which is neither an address (10.0.0.7) nor a network (10.0.0.0/24): correct it.");
}
