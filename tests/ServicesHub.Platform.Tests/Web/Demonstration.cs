using ServicesHub.Platform.Tests.Web;
using ServicesHub.Testing;

[assembly: AssemblyFixture(typeof(Demonstration))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ServicesHub.Platform.Tests.Web;

/// <summary>The demonstration, running as people start it.</summary>
public sealed class Demonstration : IAsyncLifetime
{
    public RunningHub Hub { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Hub = await RunningHub.StartAsync();

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
