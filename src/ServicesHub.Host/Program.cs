using ServicesHub.Host;
using ServicesHub.Runtime;

return await HubProgram.RunAsync(async () =>
{
    await using var host = HostProcess.Build(args);
    await host.RunAsync();
    return 0;
});
