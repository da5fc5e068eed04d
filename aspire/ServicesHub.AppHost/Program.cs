using ServicesHub.AppHost;
using ServicesHub.Runtime;

return await HubProgram.RunAsync(async () =>
{
    var builder = DistributedApplication.CreateBuilder(args);
    var profile = builder.ReadHubProfile();
    var database = builder.AddHubDatabase();

    var migrator = builder.AddProject<Projects.ServicesHub_Migrator>("migrator")
        .WithArgs(builder.IsDemonstration ? "seed" : "apply")
        .WithHubSettings()
        .WithDemonstrationPassword()
        .WithDatabase(database)
        .WithDatabaseOwner();

    var hosts = builder.AddHubHosts(profile);
    foreach (var host in hosts)
        host.WithHubSettings().WithDatabase(database).WaitForCompletion(migrator).WithSwitches(profile.ModulesOf(host.Resource.Name), database);

    builder.AddProject<Projects.ServicesHub_Gateway>("gateway")
        .WithHttpEndpoint()
        .WithExternalHttpEndpoints()
        .WithHubProbes()
        .WithHubSettings()
        .WithDatabase(database)
        .WaitForCompletion(migrator)
        .WaitForAll(hosts);

    return await builder.RunOrPublishAsync();
});
