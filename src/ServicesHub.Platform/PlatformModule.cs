using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

/// <summary>The hub's own pages: home, accounts, roles, institutions, features. It runs in the gateway's process.</summary>
public sealed class PlatformModule : IServiceModule
{
    public const string Id = "platform";

    public ModuleManifest Manifest { get; } = new()
    {
        Id = Id,
        Title = new("Amministrazione", "Administration"),
        Summary = new("Accessi, ruoli, enti e funzioni della piattaforma.", "Accounts, roles, institutions and features of the hub."),
        Permissions =
        [
            new(PlatformPermissions.SwitchFeatures, new("Attivare e disattivare funzioni", "Switch features"), HubRoles.Administrator),
            new(PlatformPermissions.ManageAccounts, new("Gestire accessi e appartenenze", "Manage accounts and memberships"), HubRoles.Administrator),
            new(PlatformPermissions.ManageInstitutions, new("Gestire gli enti", "Manage institutions"), HubRoles.Administrator),
            new(PlatformPermissions.GrantPermissions, new("Assegnare permessi ai ruoli", "Grant permissions to roles"), HubRoles.Administrator),
            new(PlatformPermissions.ReadAudit, new("Leggere il registro delle operazioni", "Read the audit"), HubRoles.Administrator),
            new(PlatformPermissions.Operate, new("Seguire lavori pianificati ed eventi", "Look after jobs and events"), HubRoles.Administrator),
        ],
        Navigation =
        [
            new(new("Oggi", "Today"), "/", Order: 0),
            new(new("Amministrazione", "Administration"), "/platform", PlatformPermissions.SwitchFeatures, Order: 900),
        ],
        PublicPages = ["/", "/account", "/connect", "/search", "/accessibility", "/privacy", "/contacts"],
    };

    public void ConfigureServices(IModuleBuilder builder)
    {
        builder.Services.AddScoped<AdministratorChange>();
        builder.Services.AddScoped<AdministratorCover>();
        builder.Services.AddScoped<DemonstrationAccounts>();
        builder.Services.AddSingleton<FirstAdministratorLink>();
        builder.Services.AddScoped<FirstAdministrator>();
        builder.Services.AddTokens();
        builder.Services.AddHealthChecks().AddCheck<DegradedHealth>("modules");
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapMe();
        api.MapInstitutions();
        api.MapFeatures();
        api.MapJobs();
        api.MapEvents();
        api.MapAudit();
        api.MapDegradedModules();
    }
}
