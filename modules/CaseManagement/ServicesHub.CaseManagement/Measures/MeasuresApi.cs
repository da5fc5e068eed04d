using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Cases;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Measures;

internal static class MeasuresApi
{
    public static void MapMeasures(this IEndpointRouteBuilder api)
    {
        api.MapGet("/measures/{id:guid}", GetAsync).WithName("GetMeasure").WithSummary("One measure, with a warning when it outlives the permit")
            .RequirePermission(CaseManagementPermissions.ReadPeople);
        api.MapGet("/measures", ListAsync).WithName("ListMeasures").WithSummary("Measures of the caller's institution, newest first, of one case or in one state")
            .RequirePermission(CaseManagementPermissions.ReadPeople);
        var work = api.MapGroup("/measures").RequirePermission(CaseManagementPermissions.WorkCases);
        work.MapPost("", AddAsync).WithName("AddMeasure").WithSummary("Proposes a measure within an open case");
        work.MapPost("/{id:guid}/start", StartAsync).WithName("StartMeasure").WithSummary("Starts a measure");
        work.MapPost("/{id:guid}/end", EndAsync).WithName("EndMeasure").WithSummary("Ends, abandons or cancels a measure, with its outcome");
    }

    private static async Task<Ok<Page<MeasureView>>> ListAsync(Guid? caseId, string? state, string? after, ListMeasures list, CancellationToken ct)
    {
        var page = await list.ExecuteAsync(caseId, state, after, ct);
        return TypedResults.Ok(new Page<MeasureView>([.. page.Items.Select(m => MeasureView.Of(m))], page.Next));
    }

    private static async Task<Results<Ok<MeasureView>, NotFound>> GetAsync(
        Guid id, FindMeasure measures, FindPerson people, HttpContext context, CancellationToken ct)
    {
        if (await measures.ExecuteAsync(id, ct) is not { } measure)
            return TypedResults.NotFound();
        context.SetEntityTag(measure.Version);
        return TypedResults.Ok(await ViewAsync(measure, people, ct));
    }

    private static async Task<Results<Created<MeasureView>, NotFound>> AddAsync(
        MeasureInput body, FindCase cases, FindPerson people, AddMeasure add, HttpContext context, CancellationToken ct)
    {
        if (await cases.ExecuteAsync(body.CaseId, ct) is not { } record)
            return TypedResults.NotFound();
        var measure = await add.ExecuteAsync(record, body, ct);
        context.SetEntityTag(measure.Version);
        return TypedResults.Created($"/api/case-management/v1/measures/{measure.Id}", await ViewAsync(measure, people, ct));
    }

    private static async Task<Results<Ok<MeasureView>, NotFound>> StartAsync(
        Guid id, StartRequest body, FindMeasure measures, FindPerson people, StartMeasure start, HttpContext context, CancellationToken ct)
    {
        if (await measures.ExecuteAsync(id, ct) is not { } measure)
            return TypedResults.NotFound();
        context.RequireMatch(measure.Version);
        await start.ExecuteAsync(measure, body.StartedOn, ct);
        context.SetEntityTag(measure.Version);
        return TypedResults.Ok(await ViewAsync(measure, people, ct));
    }

    private static async Task<Results<Ok<MeasureView>, NotFound>> EndAsync(
        Guid id, EndInput body, FindMeasure measures, EndMeasure end, HttpContext context, CancellationToken ct)
    {
        if (await measures.ExecuteAsync(id, ct) is not { } measure)
            return TypedResults.NotFound();
        context.RequireMatch(measure.Version);
        await end.ExecuteAsync(measure, body, ct);
        context.SetEntityTag(measure.Version);
        return TypedResults.Ok(MeasureView.Of(measure));
    }

    private static async Task<MeasureView> ViewAsync(Measure measure, FindPerson people, CancellationToken ct) =>
        MeasureView.Of(measure, await people.ExecuteAsync(measure.PersonId, ct) is { } person ? PermitGap.Of(measure.EndsOn, person.Permits) : null);

    internal sealed record StartRequest(DateOnly? StartedOn);
}
