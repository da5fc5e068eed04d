using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

internal static class EventsApi
{
    public static void MapEvents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/events", ListAsync).WithName("ListEvents").WithSummary("The queues of all modules, and the events that could not be handled, newest first; never their content")
            .RequirePermission(PlatformPermissions.Operate);
        api.MapPost("/events/queues/{module}/pause", PauseAsync).WithName("PauseEventQueue").WithSummary("Lets a module handle no events for a while, with the reason; they wait in its queue")
            .WithoutVersion("It names the wanted state; whoever comes second changes nothing and sees who was first.")
            .RequirePermission(PlatformPermissions.Operate);
        api.MapPost("/events/queues/{module}/resume", ResumeAsync).WithName("ResumeEventQueue").WithSummary("Lets a paused module handle what waits and what comes")
            .WithoutVersion("It names the wanted state; whoever comes second changes nothing and sees who was first.")
            .RequirePermission(PlatformPermissions.Operate);
        api.MapPost("/events/queues/{module}/retry", RetryAllAsync).WithName("RetryAllParkedEvents").WithSummary("Puts all parked events of a module back into its queue")
            .WithoutVersion("Parked events do not change; whoever comes second finds none.")
            .RequirePermission(PlatformPermissions.Operate);
        api.MapPost("/events/parked/{id:int}/retry", RetryAsync).WithName("RetryParkedEvent").WithSummary("Puts a parked event back into its module's queue")
            .WithoutVersion("A parked event does not change; whoever comes second finds it gone.")
            .RequirePermission(PlatformPermissions.Operate);
        api.MapPost("/events/parked/{id:int}/discard", DiscardAsync).WithName("DiscardParkedEvent").WithSummary("Deletes a parked event for good, with the reason")
            .WithoutVersion("A parked event does not change; whoever comes second finds it gone.")
            .RequirePermission(PlatformPermissions.Operate);
    }

    private static async Task<Ok<EventsView>> ListAsync(string? after, ReadEvents events, CancellationToken ct) =>
        TypedResults.Ok(new EventsView(await events.QueuesAsync(ct), await events.ParkedAsync(after, ct)));

    private static async Task<Results<Ok<QueueLine>, NotFound>> PauseAsync(string module, PauseRequest body, PauseQueue pause, CancellationToken ct) =>
        await pause.ExecuteAsync(module, true, body.Reason, ct) is { } done ? TypedResults.Ok(done.Queue) : TypedResults.NotFound();

    private static async Task<Results<Ok<QueueLine>, NotFound>> ResumeAsync(string module, PauseQueue pause, CancellationToken ct) =>
        await pause.ExecuteAsync(module, false, null, ct) is { } done ? TypedResults.Ok(done.Queue) : TypedResults.NotFound();

    private static async Task<Results<Ok<Retried>, NotFound>> RetryAllAsync(string module, RetryAllParked retry, CancellationToken ct) =>
        await retry.ExecuteAsync(module, ct) is { } count ? TypedResults.Ok(new Retried(count)) : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> RetryAsync(int id, RetryParked retry, CancellationToken ct) =>
        await retry.ExecuteAsync(id, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> DiscardAsync(int id, DiscardRequest body, DiscardParked discard, CancellationToken ct) =>
        await discard.ExecuteAsync(id, body.Reason, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    internal sealed record DiscardRequest(string? Reason);

    internal sealed record PauseRequest(string? Reason);

    internal sealed record Retried(int Count);
}
