using Microsoft.Extensions.Configuration;
using ServicesHub.Runtime;

namespace ServicesHub.AppHost;

/// <summary>Passes the hub's own settings from the AppHost's configuration to the processes.</summary>
internal static class HubSettings
{
    private const string Demonstration = "Hub:Demo";
    private const string DemonstrationPassword = "Hub:Demo:Password";

    extension(IDistributedApplicationBuilder builder)
    {
        public bool IsDemonstration => builder.Configuration.GetValue<bool>(Demonstration);
    }

    /// <summary>The profile of the deployment, read the way the processes read it.</summary>
    public static HubProfile ReadHubProfile(this IDistributedApplicationBuilder builder)
    {
        ProfileFile.AddTo(builder.Configuration);
        return ProfileFile.Read(builder.Configuration);
    }

    /// <summary><c>Hub:Profile</c>, a name or a file, <c>Hub:Database:Role</c> and <c>Hub:Demo</c>.</summary>
    public static IResourceBuilder<ProjectResource> WithHubSettings(this IResourceBuilder<ProjectResource> project)
    {
        var configuration = project.ApplicationBuilder.Configuration;
        if (configuration["Hub:Profile"] is { Length: > 0 } profile)
            project.WithEnvironment("Hub__Profile", profile.EndsWith(".json", StringComparison.Ordinal) ? Path.GetFullPath(profile) : profile);
        if (configuration[ApplicationRole.Setting] is { Length: > 0 } role)
            project.WithEnvironment("Hub__Database__Role", role);
        if (project.ApplicationBuilder.IsDemonstration)
            project.WithEnvironment("Hub__Demo", "true");
        return project;
    }

    /// <summary><c>Hub:Demo:Password</c>, as a secret, when there is a demonstration: the migrator says so when it is missing.</summary>
    public static IResourceBuilder<ProjectResource> WithDemonstrationPassword(this IResourceBuilder<ProjectResource> project)
    {
        var builder = project.ApplicationBuilder;
        return builder.IsDemonstration && builder.Configuration[DemonstrationPassword] is { Length: > 0 }
            ? project.WithEnvironment("Hub__Demo__Password", builder.AddParameterFromConfiguration("demonstration-password", DemonstrationPassword, secret: true))
            : project;
    }
}
