using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

internal static class MinutesApi
{
    public static void MapMinutes(this IEndpointRouteBuilder api)
    {
        var minutes = api.MapGroup("/sessions/{id:guid}/minutes").WithTags("Minutes").WithMetadata(new RequiresFeatureAttribute(GovernanceFeatures.Sessions));
        minutes.MapGet("", GetAsync).WithName("GetMinutes").WithSummary("The minutes of a session with their corrections").RequirePermission(GovernancePermissions.Read);
        minutes.MapPut("", PutAsync).WithName("ReviseMinutes").WithSummary("Changes minutes that are not approved yet").RequirePermission(GovernancePermissions.RunSessions);
        minutes.MapPost("submit", SubmitAsync).WithName("SubmitMinutes").WithSummary("Sends the draft for verification").RequirePermission(GovernancePermissions.RunSessions);
        minutes.MapPost("approve", ApproveAsync).WithName("ApproveMinutes").WithSummary("Approves the minutes by written procedure").RequirePermission(GovernancePermissions.RunSessions);
        minutes.MapPost("corrections", CorrectAsync).WithName("CorrectMinutes").WithSummary("Adds a numbered correction to approved minutes").RequirePermission(GovernancePermissions.RunSessions);
    }

    private static Task<Results<Ok<MinutesView>, NotFound>> GetAsync(Guid id, WriteMinutes write, HttpContext context, CancellationToken ct) =>
        RunAsync(id, write, context, null, ct);

    private static Task<Results<Ok<MinutesView>, NotFound>> PutAsync(Guid id, MinutesText body, WriteMinutes write, HttpContext context, CancellationToken ct) =>
        RunAsync(id, write, context, () => write.ReviseAsync(id, body.Text, ct), ct);

    private static Task<Results<Ok<MinutesView>, NotFound>> SubmitAsync(Guid id, WriteMinutes write, HttpContext context, CancellationToken ct) =>
        RunAsync(id, write, context, () => write.SubmitAsync(id, ct), ct);

    private static Task<Results<Ok<MinutesView>, NotFound>> ApproveAsync(Guid id, WriteMinutes write, HttpContext context, CancellationToken ct) =>
        RunAsync(id, write, context, () => write.ApproveAsync(id, ct), ct);

    private static Task<Results<Ok<MinutesView>, NotFound>> CorrectAsync(Guid id, MinutesText body, WriteMinutes write, HttpContext context, CancellationToken ct) =>
        RunAsync(id, write, context, () => write.CorrectAsync(id, body.Text, ct), ct);

    private static async Task<Results<Ok<MinutesView>, NotFound>> RunAsync(
        Guid id, WriteMinutes write, HttpContext context, Func<Task<SessionMinutes>>? change, CancellationToken ct)
    {
        if (await (change is null ? write.FindAsync(id, ct) : write.FindToWriteAsync(id, ct)) is not { } minutes)
            return TypedResults.NotFound();
        if (change is not null)
        {
            context.RequireMatch(minutes.Version);
            minutes = await change();
        }
        context.SetEntityTag(minutes.Version);
        return TypedResults.Ok(new MinutesView(minutes.SessionId, minutes.State, minutes.Text, minutes.ApprovedOn, minutes.ApprovedInSessionId,
            [.. minutes.Corrections.OrderBy(c => c.Number).Select(c => new CorrectionView(c.Number, c.Text, c.On))]));
    }

    internal sealed record MinutesText(string? Text);

    internal sealed record MinutesView(
        Guid SessionId, MinutesState State, string Text, DateOnly? ApprovedOn, Guid? ApprovedInSessionId, IReadOnlyList<CorrectionView> Corrections);

    internal sealed record CorrectionView(int Number, string Text, DateOnly On);
}
