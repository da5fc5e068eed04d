using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.HubSample;

internal sealed class HubSampleModule : IServiceModule
{
    public const string Id = "hub-sample";
    public const string Schema = "hub_sample";
    public const string Read = "hub-sample.read";
    public const string Write = "hub-sample.write";
    public const string Notes = "hub-sample.notes";

    public ModuleManifest Manifest { get; } = new()
    {
        Id = Id,
        Title = new("Titolo del modulo", "Title of the module"),
        Summary = new("Appunti condivisi tra gli operatori.", "Notes that operators share."),
        Schema = Schema,
        Features = [new(Notes, new("Scrivere appunti", "Write notes"), new("Senza, gli appunti si leggono soltanto.", "Without it, notes can only be read."))],
        Permissions =
        [
            new(Read, new("Leggere gli appunti", "Read notes"), HubRoles.Operator, HubRoles.Coordinator, HubRoles.Administrator),
            new(Write, new("Scrivere appunti", "Write notes"), HubRoles.Operator, HubRoles.Coordinator),
        ],
        Navigation = [new(new("Titolo del modulo", "Title of the module"), "/hub-sample", Read)],
    };

    public void ConfigureServices(IModuleBuilder builder) => builder.AddDatabase<HubSampleDb>();

    public void MapApi(IEndpointRouteBuilder api) => api.MapNotes();
}
