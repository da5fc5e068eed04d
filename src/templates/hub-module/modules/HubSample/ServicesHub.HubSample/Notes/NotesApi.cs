using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.HubSample;

internal static class NotesApi
{
    public static void MapNotes(this IEndpointRouteBuilder api)
    {
        api.MapGet("/notes", ListAsync).WithName("ListHubSampleNotes").WithSummary("Notes, newest first").RequirePermission(HubSampleModule.Read);
        api.MapPost("/notes", WriteAsync).WithName("WriteHubSampleNote").WithSummary("Writes a note")
            .RequirePermission(HubSampleModule.Write).RequireFeature(HubSampleModule.Notes);
    }

    private static async Task<Ok<Page<NoteView>>> ListAsync(string? after, ListNotes notes, CancellationToken ct) =>
        TypedResults.Ok(await notes.ExecuteAsync(after, ct));

    private static async Task<Created<NewNote>> WriteAsync(NoteRequest body, WriteNote write, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        await write.ExecuteAsync(id, body.Text, ct);
        return TypedResults.Created((string?)null, new NewNote(id));
    }

    internal sealed record NoteRequest(string? Text);

    internal sealed record NewNote(Guid Id);
}
