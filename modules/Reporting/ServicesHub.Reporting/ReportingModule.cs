using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Data;
using ServicesHub.Reporting.Context;
using ServicesHub.Reporting.Contracts;
using ServicesHub.Reporting.Facts;
using ServicesHub.Reporting.Indicators;
using ServicesHub.Reporting.Tables;

namespace ServicesHub.Reporting;

/// <summary>What the plan achieves: facts of the other modules, indicators, confidential tables and context figures.</summary>
internal sealed class ReportingModule : IServiceModule
{
    public const string Id = "reporting";

    private static readonly string[] Officers = [HubRoles.PlanOfficer, HubRoles.Administrator];

    public ModuleManifest Manifest { get; } = new()
    {
        Id = Id,
        Title = new("Risultati", "Results"),
        Summary = new(
            "Indicatori con target e risultato, tabelle che tutelano la riservatezza, dati di contesto ISTAT.",
            "Indicators with target and actual, tables that keep confidentiality, context figures of ISTAT."),
        Uses = ["case-management", "training", "governance"],
        Schema = Id,
        Permissions =
        [
            new(ReportingPermissions.Read, new("Consultare i risultati", "Read the results"), [.. HubRoles.All.Select(r => r.Name)]),
            new(ReportingPermissions.ImportContext, new("Importare dati di contesto", "Import context figures"), Officers),
            new(ReportingPermissions.VerifyFacts, new("Verificare e ricostruire i fatti", "Verify and rebuild the facts"), Officers),
        ],
        Features =
        [
            new(ReportingFeatures.Context, new("Dati di contesto", "Context figures"),
                new("Senza, i dati ISTAT non si importano e non si vedono.", "Without it figures of ISTAT are neither imported nor shown.")),
        ],
        Navigation = [new(new("Risultati", "Results"), "/reporting", ReportingPermissions.Read, Order: 60)],
    };

    public void ConfigureServices(IModuleBuilder builder)
    {
        builder.AddDatabase<ReportingDb>();
        builder.Services.AddScoped<IIndicatorActuals, IndicatorActuals>();
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapIndicators();
        api.MapTables();
        api.MapImports();
        api.MapVerifications();
    }
}
