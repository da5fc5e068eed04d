using Microsoft.Extensions.Configuration;

namespace ServicesHub.AppHost;

/// <summary>The two ways into the hub's database: as its owner, who changes tables, and as the application, which works in them.</summary>
internal sealed record HubDatabase(IResourceBuilder<IResourceWithConnectionString> Owner, IResourceBuilder<IResourceWithConnectionString> Application);

internal static class HubDatabaseExtensions
{
    /// <summary>The database of <c>ConnectionStrings:hub</c> (with <c>ConnectionStrings:hub-owner</c>, if given), else a PostgreSQL server with a volume.</summary>
    public static HubDatabase AddHubDatabase(this IDistributedApplicationBuilder builder)
    {
        if (builder.Configuration.GetConnectionString("hub") is { Length: > 0 })
        {
            var given = builder.AddConnectionString("hub");
            var owner = builder.Configuration.GetConnectionString("hub-owner") is { Length: > 0 } ? builder.AddConnectionString("hub-owner") : given;
            return new(owner, given);
        }
        var database = builder.AddPostgres("postgresql").WithDataVolume().AddDatabase("hub-owner", "hub");
        return new(database, builder.AddConnectionString("hub", ReferenceExpression.Create($"{database};Options=-c role=hub_app")));
    }

    /// <summary>Gives a process a connection string and nothing else: no password in further variables.</summary>
    public static IResourceBuilder<ProjectResource> WithDatabase(
        this IResourceBuilder<ProjectResource> project, IResourceBuilder<IResourceWithConnectionString> database, string name) =>
        project
            .WithReferenceEnvironment(ReferenceEnvironmentInjectionFlags.ConnectionString)
            .WithReference(database, name)
            .WaitFor(database);
}
