using ServicesHub;

return await HubProgram.RunAsync(async () =>
{
    using var signals = new StopSignals();
    await using var hub = await WholeHub.StartAsync(args, new Terminal(), signals.Token);
    await signals.WaitAsync();
    return 0;
});
