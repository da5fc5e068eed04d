using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

/// <summary>The council (Consiglio territoriale per l'immigrazione), its sessions and decisions, and the provincial plan.</summary>
internal sealed class GovernanceModule : IServiceModule
{
    public const string Id = "governance";

    public ModuleManifest Manifest { get; } = new()
    {
        Id = Id,
        Title = new("Governance", "Governance"),
        Summary = new(
            "Consiglio territoriale, sedute, decisioni e piano provinciale con i suoi indicatori.",
            "Territorial council, sessions, decisions and the provincial plan with its indicators."),
        Schema = Id,
        Permissions =
        [
            new(GovernancePermissions.Read, new("Consultare sedute, decisioni e piani", "Read sessions, decisions and plans"), [.. HubRoles.All.Select(r => r.Name)]),
            new(GovernancePermissions.ManageBodies, new("Istituire organismi e nominare componenti", "Set up bodies and appoint members"), HubRoles.CouncilSecretary),
            new(GovernancePermissions.RunSessions, new("Convocare, tenere e verbalizzare sedute", "Convene, hold and minute sessions"), HubRoles.CouncilSecretary),
            new(GovernancePermissions.FulfilDecisions, new("Dare seguito alle decisioni del proprio ente", "Carry out decisions of one's institution"), HubRoles.Coordinator, HubRoles.PlanOfficer, HubRoles.CouncilSecretary),
            new(GovernancePermissions.EditPlans, new("Scrivere e proporre piani", "Write and propose plans"), HubRoles.PlanOfficer),
            new(GovernancePermissions.ApprovePlans, new("Registrare l'approvazione dei piani", "Record the approval of plans"), HubRoles.PlanOfficer),
        ],
        Features =
        [
            new(GovernanceFeatures.Sessions, new("Sedute e decisioni", "Sessions and decisions"), new("Senza, non si convocano sedute e non si leggono verbali e decisioni.", "Without it no session is convened and neither minutes nor decisions are read.")),
            new(GovernanceFeatures.Plans, new("Piano provinciale", "Provincial plan"), new("Senza, il piano e i suoi indicatori non si vedono.", "Without it the plan and its indicators are not shown.")),
        ],
        Navigation = [new(new("Governance", "Governance"), "/governance", GovernancePermissions.Read, Order: 40)],
    };

    public void ConfigureServices(IModuleBuilder builder)
    {
        builder.AddDatabase<GovernanceDb>();
        builder.Services.AddScoped<IIndicatorCatalogue, PlanIndicatorCatalogue>();
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapBodies();
        api.MapSessions();
        api.MapMinutes();
        api.MapDecisions();
        api.MapPlans();
        api.MapIndicators();
    }
}
