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
        api.MapGet("/institutions/{id:guid}", GetAsync).WithName("GetInstitution").WithSummary("One institution").RequireAuthorization();
    }

    private static async Task<Ok<Page<Institution>>> ListAsync(IInstitutions institutions, CancellationToken ct) =>
        TypedResults.Ok(new Page<Institution>(await institutions.ListAsync(ct), null));

    private static async Task<Results<Ok<Institution>, NotFound>> GetAsync(Guid id, IInstitutions institutions, CancellationToken ct) =>
        await institutions.FindAsync(id, ct) is { } institution ? TypedResults.Ok(institution) : TypedResults.NotFound();
}
