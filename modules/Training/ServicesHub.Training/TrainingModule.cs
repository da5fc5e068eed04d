using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Training;

/// <summary>Information and training days for operators: catalogue, seats, attendance and certificates.</summary>
internal sealed class TrainingModule : IServiceModule
{
    public const string Id = "training";

    private static readonly string[] Everybody = [.. HubRoles.All.Select(role => role.Name)];

    public ModuleManifest Manifest { get; } = new()
    {
        Id = Id,
        Title = new("Formazione", "Training"),
        Summary = new(
            "Giornate informative e formative per gli operatori: iscrizioni, presenze e attestati.",
            "Information and training days for operators: enrolments, attendance and certificates."),
        Schema = TrainingDb.SchemaName,
        Permissions =
        [
            new(TrainingPermissions.Read, new("Consultare il catalogo della formazione", "Read the training catalogue"), Everybody),
            new(TrainingPermissions.Enrol, new("Iscriversi alle edizioni", "Enrol in editions"), Everybody),
            new(TrainingPermissions.EnrolOperators, new("Iscrivere gli operatori del proprio ente", "Enrol operators of one's institution"), HubRoles.Coordinator, HubRoles.Organiser),
            new(TrainingPermissions.RunEditions, new("Organizzare edizioni e registrare presenze", "Run editions and record attendance"), HubRoles.Organiser),
            new(TrainingPermissions.IssueCertificates, new("Rilasciare e revocare attestati", "Issue and revoke certificates"), HubRoles.Organiser),
        ],
        Features =
        [
            new(TrainingFeatures.WaitingList, new("Lista d'attesa", "Waiting list"),
                new("Senza, quando i posti finiscono le iscrizioni si chiudono.", "Without it enrolment closes when the seats are taken.")),
            new(TrainingFeatures.Certificates, new("Attestati", "Certificates"),
                new("Senza, non si rilasciano attestati e la pagina pubblica di verifica non risponde.", "Without it no certificate is issued and the public verification page does not answer.")),
        ],
        Navigation = [new(new("Formazione", "Training"), "/training", TrainingPermissions.Read, Order: 50)],
        PublicPages = ["/verify"],
        ReportSources = [AttendanceFacts.Source],
    };

    public void ConfigureServices(IModuleBuilder builder)
    {
        builder.AddDatabase<TrainingDb>();
        builder.Services.AddSingleton(CertificateSeries.From(builder.Configuration));
    }

    public void MapApi(IEndpointRouteBuilder api)
    {
        api.MapEditions();
        api.MapEnrolments();
        api.MapAttendance();
        api.MapCertificates();
    }
}
