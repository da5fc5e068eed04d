using System.Diagnostics;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Shell;
using ServicesHub.Shell.Layout;
using ServicesHub.Shell.States;

namespace ServicesHub.Runtime;

/// <summary>What every process of the hub that answers requests has in common.</summary>
public static partial class HubProcess
{
    /// <summary>Registers the hub's services and those of the modules in <paramref name="catalogue"/>.</summary>
    public static void AddHub(this WebApplicationBuilder builder, ModuleCatalogue catalogue, HubProfile profile)
    {
        // Run from a build, files would also be looked up anew at an address that says nothing about who may call it.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        // A line for each request costs more than the request; traces tell it better.
        builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore"] ??= "Warning";
        builder.Configuration["Logging:LogLevel:Yarp"] ??= "Warning";
        builder.Logging.AddFilter("Npgsql", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("OpenIddict", LogLevel.Warning);
        var services = builder.Services;
        var health = builder.AddHubCore(catalogue, profile);
        services.AddHostedService<FaultLog>();
        services.AddHostedService<DatabaseGuard>();
        services.AddSingleton<SchemaHealth>();
        services.AddHealthChecks().AddCheck<SchemaHealth>("schema", tags: ["ready"]).AddCheck<FaultHealth>("start");
        services.AddHostedService<PluginTables>();
        services.AddHubAccounts();
        services.AddHubFeatures();
        services.AddHubEvents();
        services.AddHubWeb(catalogue);
        services.AddModules(catalogue, builder.Configuration, health);
        services.AddHostedService<HubMapReader>();
        services.AddHubJobs();
        services.AddHubAcross(catalogue);
        services.AddHubDrain(builder.Configuration);
    }

    /// <summary>Registers what the migrator needs as well: database, calendar, catalogue.</summary>
    /// <returns>Where it is noted what is wrong with the modules.</returns>
    public static ModuleHealth AddHubCore(this IHostApplicationBuilder builder, ModuleCatalogue catalogue, HubProfile profile)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(catalogue);
        builder.Services.AddSingleton(profile);
        builder.Services.AddSingleton<HubMap>();
        builder.Services.AddSingleton<ProcessIdentity>();
        builder.Services.AddSingleton<ThisProcess>();
        builder.Services.AddSingleton<IProvinceCalendar, ProvinceCalendar>();
        builder.Services.AddHubDatabase();
        var health = new ModuleHealth(TimeProvider.System, catalogue.Refused);
        builder.Services.AddSingleton(health);
        return health;
    }

    /// <summary>The order in which a request passes through the process, then its endpoints.</summary>
    /// <param name="app">The process.</param>
    /// <param name="known">What it does once it is known who asks and for which endpoint.</param>
    /// <param name="passOn">What it does instead with requests that another process answers, which asks all the rest.</param>
    public static void UseHub(this WebApplication app, Action<IApplicationBuilder>? known = null, Action<IApplicationBuilder>? passOn = null)
    {
        var catalogue = app.Services.GetRequiredService<ModuleCatalogue>();
        if (Fault.Point is { } point)
            LogFault(app.Logger, Fault.Variable, point, Fault.Passing);
        app.UseRouting();
        if (passOn is not null)
            app.MapWhen(PassedOn.Is, passed =>
            {
                passed.UseAnswers();
                passed.UseMiddleware<ClientCalls>();
                passOn(passed);
            });
        app.UseShellLanguage();
        app.UseAnswers();
        app.MapWhen(TokenRequests.Are, tokens => tokens.UseTokenRequests(known));
        app.UseMiddleware<ClientCalls>();
        app.UseAuthentication();
        app.UseMiddleware<CurrentUserMiddleware>();
        known?.Invoke(app);
        app.UseMiddleware<ClientRefusal>();
        app.UseFeatureGate();
        app.UseMiddleware<RequestHeaderCheck>();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseMiddleware<VersionRequired>();
        app.UseMiddleware<ReadAudit>();
        app.UseMiddleware<IdempotencyMiddleware>();
        app.MapHub(catalogue);
    }

    // What cannot be answered otherwise gets a page or a problem.
    private static void UseAnswers(this IApplicationBuilder app)
    {
        app.UseMiddleware<UsableRequest>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ErrorPageAsync, SuppressDiagnosticsCallback = context => ProblemAnswers.IsRefusal(context.Exception) });
        app.UseShellStatePages();
        app.UseMiddleware<ApiStatusProblems>();
    }

    /// <summary>Refuses to start where an endpoint says nothing about who may call it, or asks for what nobody declares.</summary>
    /// <exception cref="StartupException">One sentence that names the address.</exception>
    public static void CheckEndpoints(this WebApplication app) =>
        EndpointDecisions.Check(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints), app.Services.GetRequiredService<ModuleCatalogue>());

    private static Task UnavailableAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "5";
        return ShellResults.Unavailable().ExecuteAsync(context);
    }

    private static void AddHubWeb(this IServiceCollection services, ModuleCatalogue catalogue)
    {
        services.AddAntiforgery(options => options.Cookie.Name = "hub.antiforgery");
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolver = options.SerializerOptions.TypeInfoResolver?.WithAddedModifier(ReadableInput.Refuse));
        services.AddExceptionHandler<ProblemAnswers>();
        services.AddScoped<IShellContext, ShellContext>();
        services.AddShell();
        services.AddCascadingAuthenticationState();
        foreach (var module in catalogue.Modules)
            services.AddModuleDocument(module.Manifest);
    }

    private static Task ErrorPageAsync(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Error is { } error && DatabaseAbsence.Is(error)
        ? UnavailableAsync(context)
        : ShellResults.Error(Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier).ExecuteAsync(context);

    [LoggerMessage(1403, LogLevel.Critical, "This process will kill itself: {Variable} names the point {Point}, passing {Passing}. Never set it outside of drills.")]
    private static partial void LogFault(ILogger logger, string variable, string point, int passing);
}
