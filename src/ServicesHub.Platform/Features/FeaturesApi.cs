using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Runtime;

namespace ServicesHub.Platform;

internal static class FeaturesApi
{
    public static void MapFeatures(this IEndpointRouteBuilder api)
    {
        api.MapGet("/features", ListAsync).WithName("ListFeatures").WithSummary("Modules and features with their state, whether profile, database or default decided it (source), filters, the last change and the next planned switch")
            .RequirePermission(PlatformPermissions.SwitchFeatures);
        api.MapGet("/features/{name}", GetAsync).WithName("GetFeature").WithSummary("One feature with its history, what undoing its last change does, its planned switches and how fast each process followed the last change; its version is the entity tag")
            .RequirePermission(PlatformPermissions.SwitchFeatures);
        api.MapPost("/features/{name}/switch", SwitchAsync).WithName("SwitchFeature").WithSummary("Switches a feature on, off or back to its default, with the reason")
            .WithoutVersion("It names the wanted state and not a change of one that was read; every switch stays in the history.")
            .RequirePermission(PlatformPermissions.SwitchFeatures);
        api.MapPost("/features/{name}/changes/{version:long}/undo", UndoAsync).WithName("UndoFeatureChange").WithSummary("Undoes the last change of a feature, with the reason; what was switched off together with a module comes back as well, and what stays off is named")
            .WithoutVersion("It names the change that it undoes, and is refused when another change followed.")
            .RequirePermission(PlatformPermissions.SwitchFeatures);
        api.MapGet("/features/{name}/filters", FiltersAsync).WithName("GetFeatureFilters").WithSummary("For whom and when a feature is on; the feature's version is the entity tag")
            .RequirePermission(PlatformPermissions.SwitchFeatures);
        api.MapPut("/features/{name}/filters", FilterAsync).WithName("FilterFeature").WithSummary("Decides for whom and when a feature is on, with the reason; asks for If-Match")
            .RequirePermission(PlatformPermissions.SwitchFeatures);
        api.MapPost("/features/{name}/plans", PlanAsync).WithName("PlanFeatureSwitch").WithSummary("Plans a switch for a moment to come, and when everything is switched back")
            .WithoutVersion("It adds a plan to the feature and overwrites none; the rules are those of the moment that it names.")
            .RequirePermission(PlatformPermissions.SwitchFeatures);
        api.MapPost("/feature-plans/{id:guid}/cancel", CancelAsync).WithName("CancelFeaturePlan").WithSummary("Cancels a planned switch that has not been carried out")
            .WithoutVersion("A plan does not change until it is carried out, and is not cancelled after that.")
            .RequirePermission(PlatformPermissions.SwitchFeatures);
    }

    private static async Task<Ok<Page<FeatureLine>>> ListAsync(ReadFeatures features, CancellationToken ct) =>
        TypedResults.Ok(new Page<FeatureLine>(await features.AllAsync(ct), null));

    private static async Task<Results<Ok<FeatureDetail>, NotFound>> GetAsync(string name, HttpContext context, ReadFeatures features, CancellationToken ct)
    {
        if (await features.FindAsync(name, ct) is not { } detail)
            return TypedResults.NotFound();
        context.SetEntityTag(detail.Version);
        return TypedResults.Ok(detail);
    }

    private static async Task<Ok<Switched>> SwitchAsync(string name, SwitchRequest body, SwitchFeature feature, CancellationToken ct) =>
        TypedResults.Ok(new Switched(await feature.ExecuteAsync(name, body.On, body.Reason, body.AlsoDependants, ct)));

    private static async Task<Results<Ok<FeatureUndo>, NotFound>> UndoAsync(string name, long version, UndoRequest body, UndoFeatureChange undo, CancellationToken ct) =>
        await undo.ExecuteAsync(name, version, body.Reason, body.AlsoDependants, ct) is { } done ? TypedResults.Ok(done) : TypedResults.NotFound();

    private static async Task<Results<Ok<FeatureFilters>, NotFound>> FiltersAsync(string name, HttpContext context, ReadFeatures features, CancellationToken ct)
    {
        if (await features.FindAsync(name, ct) is not { } detail)
            return TypedResults.NotFound();
        context.SetEntityTag(detail.Version);
        return TypedResults.Ok(detail.Filters ?? new FeatureFilters());
    }

    private static async Task<Results<Ok<FeatureFilters>, NotFound>> FilterAsync(
        string name, FilterRequest body, HttpContext context, ReadFeatures features, FilterFeature filter, CancellationToken ct)
    {
        if (await features.FindAsync(name, ct) is not { } read)
            return TypedResults.NotFound();
        context.RequireMatch(read.Version);
        await filter.ExecuteAsync(name, new(body.Percentage, body.From?.ToUniversalTime(), body.Until?.ToUniversalTime(), body.Institutions, body.Roles), body.Reason, ct, read.Version);
        return await FiltersAsync(name, context, features, ct);
    }

    private static async Task<Results<Created<PlanLine>, NotFound>> PlanAsync(
        string name, PlanRequest body, PlanSwitch plan, ReadFeatures features, ReadPlans plans, CancellationToken ct)
    {
        if (await features.FindAsync(name, ct) is null)
            return TypedResults.NotFound();
        // What is left out must not switch anything off.
        var on = body.On ?? throw new RuleViolationException("state-missing", new("Indica se attivare (true) o disattivare (false).", "Say whether to switch on (true) or off (false)."), "on");
        var at = body.At ?? throw new RuleViolationException("moment-missing", new("Indica il momento della modifica.", "Say when to switch."), "at");
        var id = Guid.CreateVersion7();
        await plan.ExecuteAsync(id, name, on, at, body.Until, body.Reason, body.AlsoDependants, ct);
        return TypedResults.Created($"/api/platform/v1/features/{name}", (await plans.OfAsync(name, ct)).First(p => p.Id == id));
    }

    private static async Task<Results<NoContent, NotFound>> CancelAsync(Guid id, CancelPlan cancel, CancellationToken ct) =>
        await cancel.ExecuteAsync(id, ct) ? TypedResults.NoContent() : TypedResults.NotFound();

    internal sealed record SwitchRequest(bool? On, string? Reason, bool AlsoDependants = false);

    internal sealed record Switched(IReadOnlyList<string> Names);

    internal sealed record UndoRequest(string? Reason, bool AlsoDependants = false);

    internal sealed record FilterRequest(
        int? Percentage, DateTimeOffset? From, DateTimeOffset? Until, IReadOnlyList<Guid>? Institutions, IReadOnlyList<string>? Roles, string? Reason);

    internal sealed record PlanRequest(bool? On, DateTimeOffset? At, DateTimeOffset? Until, string? Reason, bool AlsoDependants = false);
}
