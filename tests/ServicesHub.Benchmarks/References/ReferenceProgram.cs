namespace ServicesHub.Benchmarks;

/// <summary>The programs that the hub is compared with, each a process of its own with the server settings of the hub's.</summary>
internal static class ReferenceProgram
{
    public static async Task<int> RunAsync(string kind, string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Yarp", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        await using var app = kind switch
        {
            "backend" => BareBackend.Build(builder),
            "proxy" => BareProxy.Build(builder),
            "queries" => BareQueries.Build(builder),
            _ => throw new ArgumentException($"There is no reference '{kind}'.", nameof(kind)),
        };
        await app.RunAsync();
        return 0;
    }
}
