using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Cases;

internal static class CasesApi
{
    public static void MapCases(this IEndpointRouteBuilder api)
    {
        api.MapGet("/cases", ListAsync).WithName("ListCases")
            .WithSummary("Cases of the caller's institution, newest first; scope is open, mine or closed").RequirePermission(CaseManagementPermissions.ReadPeople);
        api.MapGet("/cases/{id:guid}", GetAsync).WithName("GetCase").WithSummary("One case with its measures").RequirePermission(CaseManagementPermissions.ReadPeople);
        api.MapPost("/cases", OpenAsync).WithName("OpenCase").WithSummary("Takes a person in charge").RequirePermission(CaseManagementPermissions.WorkCases);
        api.MapPost("/cases/{id:guid}/close", CloseAsync).WithName("CloseCase")
            .WithSummary("Closes a case with its outcome; If-Match names the version that was read").RequirePermission(CaseManagementPermissions.WorkCases);
    }

    private static async Task<Ok<Page<CaseView>>> ListAsync(string? scope, string? after, ListCases list, CancellationToken ct)
    {
        var page = await list.ExecuteAsync(scope, after, ct);
        return TypedResults.Ok(new Page<CaseView>([.. page.Items.Select(CaseView.Of)], page.Next));
    }

    private static async Task<Results<Ok<CaseView>, NotFound>> GetAsync(Guid id, FindCase cases, HttpContext context, CancellationToken ct)
    {
        if (await cases.ExecuteAsync(id, ct) is not { } record)
            return TypedResults.NotFound();
        context.SetEntityTag(record.Version);
        return TypedResults.Ok(CaseView.Of(record));
    }

    private static async Task<Results<Created<CaseView>, NotFound>> OpenAsync(
        OpenRequest body, FindPerson people, OpenCase open, HttpContext context, CancellationToken ct)
    {
        if (await people.ExecuteAsync(body.PersonId, ct) is not { } person)
            return TypedResults.NotFound();
        var record = await open.ExecuteAsync(person, body.AppointmentOn, ct);
        context.SetEntityTag(record.Version);
        return TypedResults.Created($"/api/case-management/v1/cases/{record.Id}", CaseView.Of(record));
    }

    private static async Task<Results<Ok<CaseView>, NotFound>> CloseAsync(
        Guid id, CloseRequest body, FindCase cases, CloseCase close, HttpContext context, CancellationToken ct)
    {
        if (await cases.ExecuteAsync(id, ct) is not { } record)
            return TypedResults.NotFound();
        context.RequireMatch(record.Version);
        await close.ExecuteAsync(record, body.Outcome, ct);
        context.SetEntityTag(record.Version);
        return TypedResults.Ok(CaseView.Of(record));
    }

    internal sealed record OpenRequest(Guid PersonId, DateOnly? AppointmentOn);

    internal sealed record CloseRequest(string? Outcome);
}
