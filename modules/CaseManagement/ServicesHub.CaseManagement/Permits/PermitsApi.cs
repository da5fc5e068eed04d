using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Permits;

internal static class PermitsApi
{
    public static void MapPermits(this IEndpointRouteBuilder api)
    {
        api.MapGet("/people/{id:guid}/permits", ListAsync).WithName("ListPermits").WithSummary("The permits of a person, newest first")
            .RequirePermission(CaseManagementPermissions.ReadPeople);
        api.MapPost("/people/{id:guid}/permits", AddAsync).WithName("AddPermit").WithSummary("Adds a permit with its procedures")
            .WithoutVersion("It adds a permit; those that are there stay as they are.")
            .RequirePermission(CaseManagementPermissions.RegisterPeople);
    }

    private static async Task<Results<Ok<Page<PermitView>>, NotFound>> ListAsync(Guid id, FindPerson people, CancellationToken ct) =>
        await people.ExecuteAsync(id, ct) is { } person
            ? TypedResults.Ok(new Page<PermitView>([.. person.Permits.OrderByDescending(p => p.Id).Select(PermitView.Of)], null))
            : TypedResults.NotFound();

    private static async Task<Results<Created<PermitView>, NotFound>> AddAsync(
        Guid id, PermitInput body, FindPerson people, AddPermit add, CancellationToken ct) =>
        await people.ExecuteAsync(id, ct) is { } person
            ? TypedResults.Created($"/api/case-management/v1/people/{id}/permits", PermitView.Of(await add.ExecuteAsync(person, body, ct)))
            : TypedResults.NotFound();
}
