using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;

namespace ServicesHub.AppHost.Tests;

/// <summary>The AppHost's resources as its program adds them; nothing is started.</summary>
internal sealed class Topology(IDistributedApplicationTestingBuilder builder)
{
    public IReadOnlyList<ProjectResource> Projects => [.. builder.Resources.OfType<ProjectResource>().Where(p => !p.Name.EndsWith("-rebuilder", StringComparison.Ordinal))];

    public IReadOnlyList<ContainerResource> Containers => [.. builder.Resources.OfType<ContainerResource>()];

    public static async Task<Topology> OfAsync(params string[] settings) =>
        new(await DistributedApplicationTestingBuilder.CreateAsync<global::Projects.ServicesHub_AppHost>(settings, TestContext.Current.CancellationToken));

    public ProjectResource Find(string name) => Projects.Single(p => p.Name == name);

    /// <summary>What a process finds in its environment, references not yet resolved.</summary>
    public async Task<IReadOnlyDictionary<string, object>> EnvironmentOfAsync(string name)
    {
        var variables = new Dictionary<string, object>();
        var context = new EnvironmentCallbackContext(builder.ExecutionContext, Find(name), variables, TestContext.Current.CancellationToken);
        foreach (var annotation in Find(name).Annotations.OfType<EnvironmentCallbackAnnotation>())
            await annotation.Callback(context);
        return variables;
    }

    public IReadOnlyList<(string Name, WaitType Kind)> WaitsOf(string name) =>
        [.. Find(name).Annotations.OfType<WaitAnnotation>().Select(w => (w.Resource.Name, w.WaitType))];
}
