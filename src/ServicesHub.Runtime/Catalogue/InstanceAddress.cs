using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ServicesHub.Runtime;

/// <summary>Where the gateway reaches this process, known once its server listens.</summary>
public sealed class InstanceAddress(IServer server)
{
    private const string Unix = "http://unix:";

    /// <summary><c>http://127.0.0.1:5001</c>, or <c>unix:</c> and the path of a socket.</summary>
    public string Value
    {
        get
        {
            var address = server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return address.StartsWith(Unix, StringComparison.Ordinal) ? "unix:" + address[Unix.Length..] : address;
        }
    }
}
