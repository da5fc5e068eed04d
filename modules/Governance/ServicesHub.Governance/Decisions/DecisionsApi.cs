using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

internal static class DecisionsApi
{
    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        var decisions = api.MapGroup("/decisions").WithTags("Decisions").WithMetadata(new RequiresFeatureAttribute(GovernanceFeatures.Sessions));
        decisions.MapGet("", ListAsync).WithName("ListDecisions").WithSummary("The register of decisions, newest first").RequirePermission(GovernancePermissions.Read);
        decisions.MapGet("{id:guid}", GetAsync).WithName("GetDecision").WithSummary("One decision").RequirePermission(GovernancePermissions.Read);
        decisions.MapPost("{id:guid}/fulfil", FulfilAsync).WithName("FulfilDecision").WithSummary("The institution in charge says how it was carried out").RequirePermission(GovernancePermissions.FulfilDecisions);
    }

    private static async Task<Ok<Page<DecisionLine>>> ListAsync(ReadDecisions decisions, Guid? body, int? year, bool? open, string? after, CancellationToken ct) =>
        TypedResults.Ok(await decisions.ListAsync(body, year, open ?? false, after, ct));

    private static async Task<Results<Ok<DecisionView>, NotFound>> GetAsync(Guid id, ReadDecisions decisions, HttpContext context, CancellationToken ct)
    {
        if (await decisions.FindAsync(id, ct) is not { } decision)
            return TypedResults.NotFound();
        context.SetEntityTag(decision.Version);
        return TypedResults.Ok(DecisionView.Of(decision));
    }

    private static async Task<Results<Ok<DecisionView>, NotFound>> FulfilAsync(
        Guid id, Fulfilment body, ReadDecisions decisions, FulfilDecision fulfil, HttpContext context, CancellationToken ct)
    {
        if (await decisions.FindAsync(id, ct) is not { } decision)
            return TypedResults.NotFound();
        context.RequireMatch(decision.Version);
        await fulfil.ExecuteAsync(id, body.Note, ct);
        context.SetEntityTag(decision.Version);
        return TypedResults.Ok(DecisionView.Of(decision));
    }

    internal sealed record Fulfilment(string? Note);
}
