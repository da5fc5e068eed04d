using Microsoft.AspNetCore.Routing;
using ServicesHub.Authorization.Tests;
using ServicesHub.Gateway;
using ServicesHub.Host;

[assembly: AssemblyFixture(typeof(AuthorizationWorld))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ServicesHub.Authorization.Tests;

/// <summary>The world under test and every endpoint that the hub's processes map.</summary>
public sealed class AuthorizationWorld : IAsyncLifetime
{
    internal HubWorld World { get; private set; } = null!;

    internal IReadOnlyCollection<MappedEndpoint> Endpoints { get; private set; } = [];

    internal IReadOnlySet<(string Page, string Form)> Forms { get; private set; } = new HashSet<(string, string)>();

    public async ValueTask InitializeAsync()
    {
        World = await HubWorld.StartAsync();
        await using var host = HostProcess.Build([$"--ConnectionStrings:hub={World.Hub.Database.AppConnectionString}"]);
        await using var gateway = GatewayProcess.Build([$"--ConnectionStrings:hub={World.Hub.Database.AppConnectionString}"]);
        var mapped = ((IEnumerable<IEndpointRouteBuilder>)[host, gateway]).SelectMany(p => p.DataSources).SelectMany(s => s.Endpoints).ToList();
        Endpoints = [.. mapped.SelectMany(MappedEndpoint.Of).Distinct()];
        Forms = mapped.SelectMany(PageForms.Of).ToHashSet();
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();
}
