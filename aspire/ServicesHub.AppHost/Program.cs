using ServicesHub.AppHost;

var builder = DistributedApplication.CreateBuilder(args);
var database = builder.AddHubDatabase();

var migrator = builder.AddProject<Projects.ServicesHub_Migrator>("migrator")
    .WithArgs(builder.IsDemonstration ? "seed" : "apply")
    .WithHubSettings()
    .WithDemonstrationPassword()
    .WithDatabase(database)
    .WithDatabaseOwner();

var host = builder.AddProject<Projects.ServicesHub_Host>("host")
    .WithHttpEndpoint()
    .WithHttpHealthCheck("/ready")
    .WithHubSettings()
    .WithDatabase(database)
    .WaitForCompletion(migrator);

builder.AddProject<Projects.ServicesHub_Gateway>("gateway")
    .WithHttpEndpoint()
    .WithExternalHttpEndpoints()
    .WithHttpHealthCheck("/ready")
    .WithHubSettings()
    .WithDatabase(database)
    .WaitForCompletion(migrator)
    .WaitFor(host);

await builder.Build().RunAsync();
