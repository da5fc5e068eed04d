using ServicesHub.Runtime;

namespace ServicesHub.AppHost;

/// <summary>The processes that run modules, as the province's profile shares them out.</summary>
internal static class HubHosts
{
    private const string Shared = "host";

    /// <summary>One resource for the modules that share a process and one for each that has its own, with its replicas.</summary>
    public static IReadOnlyList<IResourceBuilder<ProjectResource>> AddHubHosts(this IDistributedApplicationBuilder builder, HubProfile profile)
    {
        var hosts = new List<IResourceBuilder<ProjectResource>>();
        if (profile.Modules.Any(module => module.Value.Process is null))
            hosts.Add(builder.AddHost(Shared));
        foreach (var (id, module) in profile.Modules.Where(module => module.Value.Process is not null))
            hosts.Add(builder.AddHost(id).WithEnvironment("Hub__Process", id).WithReplicas(module.Replicas));
        return hosts;
    }

    /// <summary>The modules that a host of <see cref="AddHubHosts"/> runs.</summary>
    public static IEnumerable<string> ModulesOf(this HubProfile profile, string host) =>
        host == Shared ? profile.Modules.Where(module => module.Value.Process is null).Select(module => module.Key) : [host];

    public static IResourceBuilder<ProjectResource> WaitForAll(this IResourceBuilder<ProjectResource> project, IEnumerable<IResourceBuilder<ProjectResource>> hosts)
    {
        foreach (var host in hosts)
            project.WaitFor(host);
        return project;
    }

    private static IResourceBuilder<ProjectResource> AddHost(this IDistributedApplicationBuilder builder, string name) =>
        builder.AddProject<Projects.ServicesHub_Host>(name).WithHttpEndpoint().WithHubProbes();
}
