using Humanizer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ServicesHub.Abstractions;

namespace Guilty.Plugin;

/// <summary>Does what the file <c>guilt.txt</c> beside it says; its identity is its folder's name.</summary>
internal sealed class GuiltyModule : IServiceModule
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(GuiltyModule).Assembly.Location)!;

    private readonly string guilt = File.ReadAllText(Path.Combine(Folder, "guilt.txt")).Trim();

    public GuiltyModule() => Commit("constructor");

    public ModuleManifest Manifest { get; } = new() { Id = Path.GetFileName(Folder), Title = new("Colpevole", "guilty".Humanize()) };

    public void ConfigureServices(IModuleBuilder builder)
    {
        Commit("services");
        builder.Services.AddSingleton<IHostedService>(new GuiltyService(() => Commit("start")));
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        Commit("api");
        api.MapGet("/things", () => "thing").WithName(Manifest.Id).WithSummary("A thing").AllowAnonymous();
    }

    private void Commit(string where)
    {
        if (guilt == "throw in " + where)
            throw new InvalidOperationException("as it was told");
        while (guilt == "loop in " + where)
            Thread.Sleep(1);
    }

    private sealed class GuiltyService(Action commit) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            commit();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
