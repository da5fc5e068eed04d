using ServicesHub.Runtime;

namespace ServicesHub.AppHost;

/// <summary>What the topology is written for, when it is published and not run: <c>Hub:Publish</c>.</summary>
internal static class HubPublishing
{
    /// <summary>The setting.</summary>
    public const string Setting = "Hub:Publish";

    private const string Compose = "compose";
    private const string Kubernetes = "kubernetes";

    /// <summary>Runs the hub, or writes its files for Docker Compose or Kubernetes.</summary>
    /// <returns>The exit code: Aspire itself ends with 0 when it has written nothing.</returns>
    public static async Task<int> RunOrPublishAsync(this IDistributedApplicationBuilder builder)
    {
        var target = builder.ExecutionContext.IsPublishMode ? builder.Configuration[Setting] ?? "" : "";
        switch (target)
        {
            case "":
                await builder.Build().RunAsync();
                return 0;
            case Compose:
                builder.AddHubCompose();
                await builder.Build().RunAsync();
                HubCompose.FillIn(builder.Written(".env"));
                return 0;
            case Kubernetes:
                builder.AddHubKubernetes();
                await builder.Build().RunAsync();
                HubKubernetes.FillIn(builder.Written("values.yaml"));
                return 0;
            default:
                throw new StartupException($"{Setting} is '{target}': use {Compose} or {Kubernetes}.");
        }
    }

    private static string Written(this IDistributedApplicationBuilder builder, string name)
    {
        var file = Path.GetFullPath(Path.Combine(builder.Configuration["Pipeline:OutputPath"] ?? "aspire-output", name));
        return File.Exists(file) ? file : throw new StartupException($"'{file}' was not written: the lines above say why.");
    }
}
