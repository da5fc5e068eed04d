using Microsoft.Extensions.Configuration.Memory;
using ServicesHub.PostgreSql;

namespace ServicesHub;

/// <summary>What the whole hub decides for the processes it runs inside itself.</summary>
internal sealed class ProcessOverlay(HubConnections connections, string dataFolder)
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Warning",
        // One line at the first start, which says what operating.md says: keys lie in the database.
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
    };

    private readonly OpenedPlugins plugins = new();

    public bool Demo { get; set; }

    public string OwnerConnection => connections.Owner;

    public void ApplyTo(WebApplicationBuilder builder, string urls)
    {
        ApplyTo((IHostApplicationBuilder)builder);
        builder.WebHost.UseUrls(urls);
        builder.Services.AddSingleton<IHostLifetime, OuterLifetime>();
    }

    public void ApplyTo(IHostApplicationBuilder builder)
    {
        plugins.GiveTo(builder);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:hub"] = connections.App,
            ["ConnectionStrings:hub-owner"] = connections.Owner,
            ["Hub:DataFolder"] = dataFolder,
            ["Hub:Demo"] = Demo ? "true" : "false",
            [ProcessModules.Setting] = ProcessModules.All,
            // Gateway and host stop one after the other.
            ["Hub:Drain:Notice"] = "0",
        });
    }

    /// <summary>Signals are for the whole, which stops its parts in order.</summary>
    private sealed class OuterLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
