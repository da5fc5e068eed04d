using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Platform;

internal static class InstitutionsApi
{
    public static void MapInstitutions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/institutions", ListAsync).WithName("ListInstitutions").WithSummary("Institutions that take part today, by name").RequireAuthorization();
        api.MapGet("/institutions/{id:guid}", GetAsync).WithName("GetInstitution").WithSummary("One institution with its names by date; its version is the entity tag").RequireAuthorization();
        api.MapPost("/institutions", AddAsync).WithName("AddInstitution").WithSummary("Adds an institution that takes part from today")
            .RequirePermission(PlatformPermissions.ManageInstitutions);
        api.MapPut("/institutions/{id:guid}", ChangeAsync).WithName("ChangeInstitution").WithSummary("Renames an institution from a day on, moves its seat, ends its participation; asks for If-Match")
            .RequirePermission(PlatformPermissions.ManageInstitutions);
    }

    private static async Task<Ok<Page<Institution>>> ListAsync(IInstitutions institutions, CancellationToken ct) =>
        TypedResults.Ok(new Page<Institution>(await institutions.ListAsync(ct), null));

    private static async Task<Results<Ok<InstitutionView>, NotFound>> GetAsync(Guid id, HttpContext context, ReadInstitutions institutions, CancellationToken ct) =>
        await institutions.FindAsync(id, ct) is { } institution ? TypedResults.Ok(Tagged(institution, context)) : TypedResults.NotFound();

    private static async Task<Created<InstitutionView>> AddAsync(NewInstitutionRequest body, HttpContext context, AddInstitution add, ReadInstitutions institutions, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        await add.ExecuteAsync(id, body.Name, body.Code, body.Kind, body.Municipality, ct);
        var institution = await institutions.FindAsync(id, ct);
        return TypedResults.Created($"/api/platform/v1/institutions/{id}", Tagged(institution!, context));
    }

    private static async Task<Results<Ok<InstitutionView>, NotFound>> ChangeAsync(
        Guid id, InstitutionChange body, HttpContext context, ChangeInstitution change, ReadInstitutions institutions, CancellationToken ct)
    {
        if (await institutions.FindAsync(id, ct) is not { } read)
            return TypedResults.NotFound();
        context.RequireMatch(read.Version);
        await change.ReplaceAsync(id, read.Version, body, ct);
        return TypedResults.Ok(Tagged((await institutions.FindAsync(id, ct))!, context));
    }

    private static InstitutionView Tagged(InstitutionView institution, HttpContext context)
    {
        context.SetEntityTag(institution.Version);
        return institution;
    }

    internal sealed record NewInstitutionRequest(string? Name, string? Code, string? Kind, string? Municipality);
}
