using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace Hello.Plugin;

internal sealed class HelloModule : IServiceModule
{
    public const string Id = "hello-plugin";
    public const string Schema = "hello_plugin";
    public const string Use = "hello-plugin.use";

    public ModuleManifest Manifest { get; } = new()
    {
        Id = Id,
        Title = new("Saluti", "Greetings"),
        Summary = new("Un plugin di esempio.", "A sample plugin."),
        Schema = Schema,
        Permissions = [new(Use, new("Lasciare saluti", "Leave greetings"), HubRoles.Operator, HubRoles.Administrator)],
        Navigation = [new(new("Saluti", "Greetings"), "/hello-plugin", Use)],
    };

    public void ConfigureServices(IModuleBuilder builder) => builder.AddDatabase<HelloDb>();

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapGet("/greetings", async (ListGreetings greetings, CancellationToken ct) => TypedResults.Ok(new Page<Greeting>(await greetings.ExecuteAsync(ct), null)))
            .WithName("ListHelloPluginGreetings").WithSummary("Greetings, newest first").RequirePermission(Use);
        api.MapGet("/table", async (WriteTable table, CancellationToken ct) => TypedResults.Text(await table.ExecuteAsync(ct), "text/csv"))
            .WithName("ReadHelloPluginTable").WithSummary("Greetings as CSV, written by the plugin's own library").RequirePermission(Use);
    }
}
