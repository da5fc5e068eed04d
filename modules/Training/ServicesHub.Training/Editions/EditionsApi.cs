using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Training;

internal static class EditionsApi
{
    public static void MapEditions(this IEndpointRouteBuilder api)
    {
        var editions = api.MapGroup("/editions").WithTags("Editions");
        editions.MapGet("", ListAsync).WithName("ListEditions").WithSummary("The catalogue; scope is upcoming, mine, past or drafts").RequirePermission(TrainingPermissions.Read);
        editions.MapGet("{id:guid}", GetAsync).WithName("GetEdition").WithSummary("One edition with its sessions and seats").RequirePermission(TrainingPermissions.Read);
        editions.MapPost("", PostAsync).WithName("DraftEdition").WithSummary("Drafts an edition").RequirePermission(TrainingPermissions.RunEditions);
        editions.MapPut("{id:guid}", PutAsync).WithName("ChangeEdition").WithSummary("Changes an edition that is not over; more seats are offered to those who wait").RequirePermission(TrainingPermissions.RunEditions);
        editions.MapPost("{id:guid}/publish", PublishAsync).WithName("PublishEdition").WithSummary("Opens the edition for enrolment").RequirePermission(TrainingPermissions.RunEditions);
        editions.MapPost("{id:guid}/cancel", CancelAsync).WithName("CancelEdition").WithSummary("Cancels the edition with a reason").RequirePermission(TrainingPermissions.RunEditions);
        editions.MapPost("{id:guid}/complete", CompleteAsync).WithName("CompleteEdition").WithSummary("Closes the edition and issues its certificates").RequirePermission(TrainingPermissions.RunEditions);
    }

    private static async Task<Ok<Page<EditionLine>>> ListAsync(string? scope, string? after, ReadEditions editions, CancellationToken ct) =>
        TypedResults.Ok(await editions.ListAsync(Codes.Parse<EditionScope>(scope) ?? EditionScope.Upcoming, after, ct));

    private static async Task<Results<Ok<EditionView>, NotFound>> GetAsync(Guid id, ReadEditions editions, HttpContext context, CancellationToken ct)
    {
        if (await editions.FindAsync(id, ct) is not { } edition)
            return TypedResults.NotFound();
        context.SetEntityTag(edition.Version);
        return TypedResults.Ok(EditionView.Of(edition, await editions.LineAsync(id, ct)));
    }

    private static async Task<Created<EditionView>> PostAsync(EditionInput input, WriteEdition write, HttpContext context, CancellationToken ct)
    {
        var edition = await write.DraftAsync(Guid.CreateVersion7(), input, ct);
        context.SetEntityTag(edition.Version);
        return TypedResults.Created($"/api/training/v1/editions/{edition.Id}", EditionView.Of(edition, null));
    }

    private static Task<Results<Ok<EditionView>, NotFound>> PutAsync(Guid id, EditionInput input, WriteEdition write, EditionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => write.ChangeAsync(id, input, null, ct), ct);

    private static Task<Results<Ok<EditionView>, NotFound>> PublishAsync(Guid id, PublishEdition publish, EditionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => publish.ExecuteAsync(id, ct), ct);

    private static Task<Results<Ok<EditionView>, NotFound>> CancelAsync(Guid id, Cancellation body, CancelEdition cancel, EditionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => cancel.ExecuteAsync(id, body.Reason, ct), ct);

    private static Task<Results<Ok<EditionView>, NotFound>> CompleteAsync(Guid id, CompleteEdition complete, EditionChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => complete.ExecuteAsync(id, ct), ct);

    internal sealed record Cancellation(string? Reason);
}
