using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Fleet;

/// <summary>One fleet for the tests that leave its processes alone.</summary>
public sealed class RunningFleet : IAsyncLifetime
{
    public HubFleet Fleet { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Fleet = await HubFleet.StartAsync();

    public ValueTask DisposeAsync() => Fleet.DisposeAsync();
}
