using ServicesHub.Gateway;
using ServicesHub.Runtime;

return await HubProgram.RunAsync(async () =>
{
    await using var gateway = GatewayProcess.Build(args);
    await gateway.StartAsync();
    await FirstAccount.AnnounceAsync(gateway, Console.Out, CancellationToken.None);
    await gateway.WaitForShutdownAsync();
    return 0;
});
