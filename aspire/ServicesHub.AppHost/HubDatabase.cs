using Microsoft.Extensions.Configuration;

namespace ServicesHub.AppHost;

/// <summary>Where the hub's tables lie, and who may change them.</summary>
internal static class HubDatabase
{
    private const string Name = "hub";
    private const string Owner = "hub-owner";

    /// <summary>The database of <c>ConnectionStrings:hub</c>, else that of a PostgreSQL server with a volume.</summary>
    public static IResourceBuilder<IResourceWithConnectionString> AddHubDatabase(this IDistributedApplicationBuilder builder) =>
        builder.IsGiven(Name) ? builder.AddConnectionString(Name) : builder.AddPostgres("postgresql").WithDataVolume("serviceshub-postgresql").AddDatabase(Name);

    /// <summary>Gives a process the connection string and nothing else: no password in further variables.</summary>
    public static IResourceBuilder<ProjectResource> WithDatabase(
        this IResourceBuilder<ProjectResource> project, IResourceBuilder<IResourceWithConnectionString> database) =>
        project.WithReferenceEnvironment(ReferenceEnvironmentInjectionFlags.ConnectionString).WithReference(database).WaitFor(database);

    /// <summary><c>ConnectionStrings:hub-owner</c>, when it is given: the account that changes tables.</summary>
    public static IResourceBuilder<ProjectResource> WithDatabaseOwner(this IResourceBuilder<ProjectResource> project) =>
        project.ApplicationBuilder.IsGiven(Owner) ? project.WithDatabase(project.ApplicationBuilder.AddConnectionString(Owner)) : project;

    private static bool IsGiven(this IDistributedApplicationBuilder builder, string name) =>
        builder.Configuration.GetConnectionString(name) is { Length: > 0 };
}
