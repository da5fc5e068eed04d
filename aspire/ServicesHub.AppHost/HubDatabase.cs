using Microsoft.Extensions.Configuration;

namespace ServicesHub.AppHost;

/// <summary>The two ways into the hub's database: as its owner, who changes tables, and as the application, which works in them.</summary>
internal sealed record HubDatabase(IResourceBuilder<IResourceWithConnectionString> Owner, IResourceBuilder<IResourceWithConnectionString> Application);

internal static class HubDatabaseExtensions
{
    /// <summary>The database of <c>ConnectionStrings:hub</c> (with <c>ConnectionStrings:hub-owner</c>, if given), else a PostgreSQL server with a volume.</summary>
    public static HubDatabase AddHubDatabase(this IDistributedApplicationBuilder builder)
    {
        var (owner, given) = builder.Configuration.GetConnectionString("hub") is { Length: > 0 } ? builder.GivenDatabase() : builder.OwnServer();
        return new(owner, builder.AddConnectionString("hub-application", ReferenceExpression.Create($"{given};Options=-c role=hub_app")));
    }

    /// <summary>Gives a process a connection string and nothing else: no password in further variables.</summary>
    public static IResourceBuilder<ProjectResource> WithDatabase(
        this IResourceBuilder<ProjectResource> project, IResourceBuilder<IResourceWithConnectionString> database, string name) =>
        project
            .WithReferenceEnvironment(ReferenceEnvironmentInjectionFlags.ConnectionString)
            .WithReference(database, name)
            .WaitFor(database);

    private static (IResourceBuilder<IResourceWithConnectionString> Owner, IResourceBuilder<IResourceWithConnectionString> Given) GivenDatabase(
        this IDistributedApplicationBuilder builder)
    {
        var given = builder.AddConnectionString("hub");
        return (builder.Configuration.GetConnectionString("hub-owner") is { Length: > 0 } ? builder.AddConnectionString("hub-owner") : given, given);
    }

    private static (IResourceBuilder<IResourceWithConnectionString> Owner, IResourceBuilder<IResourceWithConnectionString> Given) OwnServer(
        this IDistributedApplicationBuilder builder)
    {
        var database = builder.AddPostgres("postgresql").WithDataVolume().AddDatabase("hub");
        return (database, database);
    }
}
