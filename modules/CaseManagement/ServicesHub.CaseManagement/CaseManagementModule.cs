using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Imports;
using ServicesHub.CaseManagement.Measures;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Permits;
using ServicesHub.CaseManagement.Referrals;
using ServicesHub.CaseManagement.TaxCodes;
using ServicesHub.Data;

namespace ServicesHub.CaseManagement;

/// <summary>People, their permits, referrals between institutions, cases and measures.</summary>
internal sealed class CaseManagementModule : IServiceModule
{
    public const string Id = "case-management";

    private static readonly string[] Counter = [HubRoles.Operator, HubRoles.Coordinator];

    public ModuleManifest Manifest { get; } = new()
    {
        Id = Id,
        Title = new("Presa in carico", "Case management"),
        Summary = new(
            "Persone, permessi di soggiorno, segnalazioni tra enti, prese in carico e misure.",
            "People, permits of stay, referrals between institutions, cases and measures."),
        Schema = CaseManagementDb.SchemaName,
        Permissions =
        [
            new(CaseManagementPermissions.ReadPeople, new("Cercare e leggere le persone", "Search and read people"), Counter),
            new(CaseManagementPermissions.RegisterPeople, new("Registrare e correggere le persone", "Register and correct people"), Counter),
            new(CaseManagementPermissions.SendReferrals, new("Inviare segnalazioni", "Send referrals"), Counter),
            new(CaseManagementPermissions.AnswerReferrals, new("Rispondere alle segnalazioni", "Answer referrals"), Counter),
            new(CaseManagementPermissions.WorkCases, new("Seguire le prese in carico", "Work on cases"), Counter),
            new(CaseManagementPermissions.ImportPeople, new("Importare persone da file", "Import people from files"), Counter),
        ],
        Features =
        [
            new(CaseManagementFeatures.Imports, new("Importazione di persone", "Import of people"),
                new("Senza, le persone si registrano una alla volta.", "Without it people are registered one at a time.")),
        ],
        Navigation =
        [
            new(new("Persone", "People"), "/case-management/people", CaseManagementPermissions.ReadPeople, Order: 10),
            new(new("Segnalazioni", "Referrals"), "/case-management/referrals", CaseManagementPermissions.ReadPeople, Order: 20),
        ],
        ReportSources = [TakenInChargeFacts.Source, OutcomeFacts.Source],
    };

    public void ConfigureServices(IModuleBuilder builder) => builder.AddDatabase<CaseManagementDb>();

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapPeople();
        api.MapPermits();
        api.MapWorkEligibility();
        api.MapTaxCodes();
        api.MapReferrals();
        api.MapReferralAnswers();
        api.MapCases();
        api.MapMeasures();
        api.MapImports();
    }
}
