using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ServicesHub.Abstractions;

namespace ServicesHub.Runtime;

/// <summary>What the processes of the hub ask each other, below <c>/_hub</c>. The gateway neither maps nor passes it on.</summary>
public static class InternalEndpoints
{
    /// <summary>Lets signed calls through and nobody else: stands where it is known who is signed in.</summary>
    public static void UseInternalGate(this IApplicationBuilder app) => app.UseMiddleware<InternalGate>();

    public static void MapInternal(this IEndpointRouteBuilder app)
    {
        var contracts = new ContractEndpoint(HubContract.Of(app.ServiceProvider.GetRequiredService<ModuleCatalogue>()));
        // The gate has let only the hub's processes in; each answer decides by the acting person what she may see.
        var hub = app.MapGroup(HubPaths.Internal).RequireAuthorization().ExcludeFromDescription();
        hub.MapPost("/contracts/{contract}/{method}", contracts.AnswerAsync);
        hub.MapPost("/facts/{source}", FactEndpoint.StreamAsync);
        hub.MapPost("/search/{moduleId}", SearchAsync);
    }

    internal static IServiceCollection AddHubAcross(this IServiceCollection services, ModuleCatalogue catalogue)
    {
        services.AddSingleton<ProcessKey>();
        services.AddSingleton<ProcessKeys>();
        services.AddSingleton<UsedNonces>();
        services.AddSingleton<InternalCalls>();
        services.TryAddSingleton<IModuleReach, MappedReach>();
        services.AddHostedService<ProcessKeyRegistration>();
        services.AddSingleton(provider => new HubSearch(
            provider.GetRequiredService<IServiceScopeFactory>(), catalogue, provider.GetRequiredService<HubMap>(), provider.GetRequiredService<FeatureStore>(),
            provider.GetRequiredService<InternalCalls>(), provider.GetRequiredService<Microsoft.Extensions.Logging.ILogger<HubSearch>>()));
        foreach (var contract in HubContract.Of(catalogue))
            if (catalogue.Find(contract.ModuleId) is null)
                services.AddScoped(contract.Type, provider => RemoteContract.Create(contract, provider.GetRequiredService<InternalCalls>(), provider.GetRequiredService<ICurrentUser>()));
            else
                services.TryDecorate(contract.Type, (inner, provider) => GatedContract.Create(contract, inner, provider.GetRequiredService<FeatureView>()));
        services.TryDecorate<IReportSource>((inner, provider) =>
            catalogue.Of(inner.GetType().Assembly) is { } module ? new GatedReportSource(inner, module.Manifest.Id, provider.GetRequiredService<FeatureView>()) : inner);
        return services;
    }

    /// <summary>Registers the fact streams of the deployment's modules that run in other processes.</summary>
    public static IServiceCollection AddRemoteSources(this IServiceCollection services, ModuleCatalogue whole, ModuleCatalogue here)
    {
        foreach (var (module, source) in whole.Modules.Where(m => here.Find(m.Manifest.Id) is null).SelectMany(m => m.Manifest.ReportSources, (m, s) => (m.Manifest.Id, s)))
            services.AddScoped<IReportSource>(provider => new RemoteReportSource(source, module, provider.GetRequiredService<InternalCalls>(), provider.GetRequiredService<ICurrentUser>()));
        return services;
    }

    private static async Task<IResult> SearchAsync(string moduleId, SearchQuestion question, HubSearch search, FeatureView features, ModuleCatalogue catalogue, ICurrentUser user, CancellationToken ct) =>
        catalogue.Find(moduleId) is null || !features.IsOn(moduleId)
            ? TypedResults.NotFound()
            : Results.Json(await search.FindHereAsync(moduleId, question.Text, user, ct), JsonSerializerOptions.Web);
}
