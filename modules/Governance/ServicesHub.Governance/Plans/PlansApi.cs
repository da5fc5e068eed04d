using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

internal static class PlansApi
{
    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans").WithMetadata(new RequiresFeatureAttribute(GovernanceFeatures.Plans));
        plans.MapGet("", ListAsync).WithName("ListPlans").WithSummary("Plans, latest first").RequirePermission(GovernancePermissions.Read);
        plans.MapGet("{id:guid}", GetAsync).WithName("GetPlan").WithSummary("One plan, with the version in force on a day (default today)").RequirePermission(GovernancePermissions.Read);
        plans.MapPost("", PostAsync).WithName("DraftPlan").WithSummary("Starts a plan").RequirePermission(GovernancePermissions.EditPlans);
        plans.MapPut("{id:guid}", PutAsync).WithName("RevisePlan").WithSummary("Changes a plan; after approval with the number of the decision that wants it").RequirePermission(GovernancePermissions.EditPlans);
        plans.MapPost("{id:guid}/propose", ProposeAsync).WithName("ProposePlan").WithSummary("Puts the plan before those who approve it").RequirePermission(GovernancePermissions.EditPlans);
        plans.MapPost("{id:guid}/withdraw", WithdrawAsync).WithName("WithdrawPlan").WithSummary("Takes a proposed plan back to be changed").RequirePermission(GovernancePermissions.EditPlans);
        plans.MapPost("{id:guid}/approve", ApproveAsync).WithName("ApprovePlan").WithSummary("Records the approval: decision number, act, first day in force").RequirePermission(GovernancePermissions.ApprovePlans);
    }

    private static async Task<Ok<Page<PlanLine>>> ListAsync(ReadPlans plans, string? after, CancellationToken ct) =>
        TypedResults.Ok(await plans.ListAsync(after, ct));

    private static async Task<Results<Ok<PlanView>, NotFound>> GetAsync(Guid id, DateOnly? on, ReadPlans plans, IProvinceCalendar calendar, HttpContext context, CancellationToken ct)
    {
        if (await plans.FindAsync(id, ct) is not { } plan)
            return TypedResults.NotFound();
        context.SetEntityTag(plan.Version);
        return TypedResults.Ok(PlanView.Of(plan, on ?? calendar.Today));
    }

    private static async Task<Created<PlanView>> PostAsync(PlanInput input, DraftPlan draft, IProvinceCalendar calendar, HttpContext context, CancellationToken ct)
    {
        var plan = await draft.ExecuteAsync(Guid.CreateVersion7(), input, ct);
        context.SetEntityTag(plan.Version);
        return TypedResults.Created($"/api/governance/v1/plans/{plan.Id}", PlanView.Of(plan, calendar.Today));
    }

    private static Task<Results<Ok<PlanView>, NotFound>> PutAsync(Guid id, PlanRevision body, RevisePlan revise, PlanChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => revise.ExecuteAsync(id, body, ct), ct);

    private static Task<Results<Ok<PlanView>, NotFound>> ProposeAsync(Guid id, ProposePlan propose, PlanChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => propose.ExecuteAsync(id, ct), ct);

    private static Task<Results<Ok<PlanView>, NotFound>> WithdrawAsync(Guid id, ProposePlan propose, PlanChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => propose.WithdrawAsync(id, ct), ct);

    private static Task<Results<Ok<PlanView>, NotFound>> ApproveAsync(Guid id, ApprovalInput body, ApprovePlan approve, PlanChange change, HttpContext context, CancellationToken ct) =>
        change.RunAsync(id, context, () => approve.ExecuteAsync(id, body, ct), ct);
}
