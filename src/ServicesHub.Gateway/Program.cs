using ServicesHub.Gateway;
using ServicesHub.Runtime;

return await HubProgram.RunAsync(async () =>
{
    await using var gateway = GatewayProcess.Build(args);
    await gateway.RunAsync();
    return 0;
});
