using ServicesHub.Migrator;
using ServicesHub.Runtime;

return await HubProgram.RunAsync(async () =>
{
    using var host = MigratorProcess.Build(args);
    return await MigratorProcess.RunAsync(host, args);
});
