using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Configuration;
using ServicesHub.Abstractions;
using ServicesHub.Conformance.Tests;
using ServicesHub.Host;
using ServicesHub.Platform;
using ServicesHub.Runtime;
using ServicesHub.Testing;

[assembly: AssemblyFixture(typeof(Province))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace ServicesHub.Conformance.Tests;

/// <summary>The demonstration province with every module that the program was built with, running as people start it.</summary>
public sealed class Province : IAsyncLifetime
{
    /// <summary>Every discovered module; a new one is under test from its first day.</summary>
    public static IReadOnlyList<LoadedModule> Modules { get; } = HostProcess.ReadCatalogue(new ConfigurationManager()).Catalogue.Modules;

    public static TheoryData<string> ModuleIds => [.. Modules.Select(m => m.Manifest.Id)];

    public RunningHub Hub { get; private set; } = null!;

    /// <summary>Every endpoint of the host, as it maps them.</summary>
    public IReadOnlyList<RouteEndpoint> Endpoints { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Hub = await RunningHub.StartAsync();
        await using var host = HostProcess.Build([$"--ConnectionStrings:hub={Hub.Database.AppConnectionString}"]);
        Endpoints = [.. ((IEndpointRouteBuilder)host).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()];
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    public static ModuleManifest Manifest(string id) => Modules.First(m => m.Manifest.Id == id).Manifest;

    /// <summary>Somebody of the demonstration who holds a permission by her role; anybody when none is asked for.</summary>
    public Task<HubVisitor> PermittedAsync(string moduleId, string? permission, string language = "it") => Hub.SignInAsync(AccountOf(moduleId, permission), language);

    /// <summary>The account of <see cref="PermittedAsync"/>.</summary>
    public static string AccountOf(string moduleId, string? permission)
    {
        var roles = permission is null ? [HubRoles.Operator] : Manifest(moduleId).Permissions.First(p => p.Name == permission).DefaultRoles;
        return DemonstrationOperators.All.First(o => roles.Contains(o.Roles[0].Role)).UserName;
    }

    /// <summary>Switches a feature over the API, as an administrator.</summary>
    public async Task SwitchAsync(string feature, bool on)
    {
        using var administrator = await Hub.SignInAsync("amministratore");
        using var answer = await administrator.PostAsync($"/api/platform/v1/features/{feature}/switch", new { on, reason = "Prova di conformità", alsoDependants = true });
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Addresses of a module: its pages, its API, its files and its description, with ids of nothing in the holes.</summary>
    public IEnumerable<(string Method, string Address)> AddressesOf(string moduleId) =>
        AddressesOf(moduleId, Endpoints.Where(e => e.Metadata.GetMetadata<ModuleMetadata>()?.ModuleId == moduleId));

    /// <summary>Addresses of some endpoints of a module.</summary>
    public static IEnumerable<(string Method, string Address)> AddressesOf(string moduleId, IEnumerable<RouteEndpoint> endpoints) =>
        from endpoint in endpoints
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, Address(endpoint.RoutePattern, moduleId));

    private static string Address(RoutePattern pattern, string moduleId) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart { Name: "documentName" } => moduleId,
            RoutePatternParameterPart parameter => Sample(parameter),
            _ => "",
        }))));

    private static string Sample(RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Select(p => p.Content).FirstOrDefault() switch
        {
            "guid" => Guid.Empty.ToString(),
            "int" or "long" => "1",
            _ => "x",
        };
}
