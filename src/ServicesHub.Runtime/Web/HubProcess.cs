using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>What every process of the hub that answers requests has in common.</summary>
public static class HubProcess
{
    /// <summary>Registers the hub's services and those of the modules in <paramref name="catalogue"/>.</summary>
    public static void AddHub(this WebApplicationBuilder builder, ModuleCatalogue catalogue, HubProfile profile)
    {
        var services = builder.Services;
        builder.AddHubCore(catalogue, profile);
        services.AddHubAccounts();
        services.AddHubFeatures();
        services.AddHubEvents(catalogue);
        services.AddHubWeb(catalogue);
        services.AddModules(catalogue, builder.Configuration);
        services.AddHostedService<HubMapReader>();
    }

    /// <summary>Registers what the migrator needs as well: database, calendar, catalogue.</summary>
    public static void AddHubCore(this IHostApplicationBuilder builder, ModuleCatalogue catalogue, HubProfile profile)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(catalogue);
        builder.Services.AddSingleton(profile);
        builder.Services.AddSingleton<HubMap>();
        builder.Services.AddSingleton<IProvinceCalendar, ProvinceCalendar>();
        builder.Services.AddHubDatabase();
    }

    /// <summary>The order in which a request passes through the process, then its endpoints.</summary>
    public static void UseHub(this WebApplication app)
    {
        var catalogue = app.Services.GetRequiredService<ModuleCatalogue>();
        app.UseForwardedHeaders();
        app.UseExceptionHandler(HubPaths.Error, createScopeForErrors: true);
        app.UseStatusAnswers();
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<CurrentUserMiddleware>();
        app.UseFeatureGate();
        app.UseMiddleware<RequestHeaderCheck>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<IdempotencyMiddleware>();
        app.MapHub(catalogue);
    }

    private static void AddHubWeb(this IServiceCollection services, ModuleCatalogue catalogue)
    {
        services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] cultures = [new("it-IT"), new("en-GB")];
            options.DefaultRequestCulture = new RequestCulture(cultures[0]);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = "hub.lang" }, new AcceptLanguageHeaderRequestCultureProvider()];
        });
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
        });
        services.AddAntiforgery(options => options.Cookie.Name = "hub.antiforgery");
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemAnswers>();
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
        foreach (var module in catalogue.Modules)
            services.AddModuleDocument(module.Manifest);
    }

    private static void UseStatusAnswers(this WebApplication app)
    {
        app.UseWhen(context => HubPaths.IsApi(context.Request.Path), api =>
            api.UseStatusCodePages(context => ProblemAnswers.WriteStatusAsync(context.HttpContext, context.HttpContext.RequestAborted)));
        app.UseWhen(context => !HubPaths.IsApi(context.Request.Path), pages =>
            pages.UseStatusCodePagesWithReExecute(HubPaths.NotFound, createScopeForStatusCodePages: true));
    }
}
