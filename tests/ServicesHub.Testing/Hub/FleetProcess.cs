using System.Net;
using System.Net.Sockets;

namespace ServicesHub.Testing;

/// <summary>One process of a <see cref="HubFleet"/>: its name stays when it is stopped and started again.</summary>
internal sealed class FleetProcess(string name, string program, IReadOnlyList<string> arguments)
{
    private readonly List<string> earlier = [];

    public string Name => name;

    public bool IsGateway => program == "ServicesHub.Gateway";

    public RunningProgram? Running { get; private set; }

    /// <summary>Where it listens. A gateway keeps its address over restarts, as one behind a proxy does.</summary>
    public Uri Address { get; private set; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>What it has printed, over all its starts.</summary>
    public string Log => string.Join("\n--- started again ---\n", Running is { } running ? [.. earlier, running.Output] : earlier);

    public void Start(IReadOnlyDictionary<string, string> environment)
    {
        if (Running is not null)
            throw new InvalidOperationException($"{name} runs already.");
        var url = IsGateway ? Address.ToString() : "http://127.0.0.1:0";
        Running = RunningProgram.Start(program, [.. arguments, $"--urls={url}"], environment);
    }

    public async Task ListensAsync()
    {
        var listening = await Running!.LineAsync(@"Now listening on: (http\S+)");
        Address = new Uri(listening.Groups[1].Value);
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    public async Task<int> EndAsync(string signal)
    {
        if (Running is not { } running)
            return 0;
        await running.SignalAsync(signal);
        var code = await running.EndAsync();
        earlier.Add(running.Output);
        Running = null;
        await running.DisposeAsync();
        return code;
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
