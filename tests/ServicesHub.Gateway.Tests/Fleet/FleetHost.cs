using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ServicesHub.Gateway.Tests.Fleet;

/// <summary>The process that runs the module, behind a socket.</summary>
internal sealed class FleetHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private FleetHost(WebApplication app, string socket) => (this.app, Address) = (app, "unix:" + socket);

    public string Address { get; }

    public static string NewSocket() => Path.Combine(Path.GetTempPath(), $"fleet-{Guid.CreateVersion7():n}.sock");

    public static async Task<FleetHost> StartAsync()
    {
        var socket = NewSocket();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.ListenUnixSocket(socket));
        var app = builder.Build();
        app.Map("/fleet/headers", (HttpContext http) => http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()));
        app.Map("/fleet/language", (HttpContext http) => http.Response.Headers.ContentLanguage = "en-GB");
        app.Map("/{module}/silence", (HttpContext http) => Task.Delay(Timeout.Infinite, http.RequestAborted));
        app.Map("/api/{module}/v1/silence", (HttpContext http) => Task.Delay(Timeout.Infinite, http.RequestAborted));
        app.Map("/{**path}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            return $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString} for {http.Request.Host} by {http.Request.Headers["X-Forwarded-Proto"]}{(body.Length == 0 ? "" : $" with {body.Length} bytes")}";
        });
        await app.StartAsync();
        return new FleetHost(app, socket);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
