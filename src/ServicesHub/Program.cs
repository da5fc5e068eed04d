using ServicesHub.PostgreSql;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) => { e.Cancel = true; stop.Cancel(); };
try
{
    var options = new EmbeddedPostgresOptions { DataFolder = args.FirstOrDefault() ?? HubDataFolder.Default };
    await using var server = await EmbeddedPostgres.StartAsync(options, new Progress<string>(Console.WriteLine), stop.Token);
    await server.EnsureHubDatabaseAsync(stop.Token);
    Console.WriteLine($"PostgreSQL {server.Binaries.Version}: {server.SocketFolder} (Ctrl+C)");
    await Task.Delay(Timeout.Infinite, stop.Token).ContinueWith(_ => { }, TaskScheduler.Default);
    return 0;
}
catch (StartupException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
