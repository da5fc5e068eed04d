using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

internal static class BodiesApi
{
    public static void MapBodies(this IEndpointRouteBuilder api)
    {
        var bodies = api.MapGroup("/bodies").WithTags("Bodies");
        bodies.MapGet("", ListAsync).WithName("ListBodies").WithSummary("The council with its sections and working groups, as a tree in order").RequirePermission(GovernancePermissions.Read);
        bodies.MapGet("{id:guid}", GetAsync).WithName("GetBody").WithSummary("One body with its seats, who holds them on a day (default today) and what the norm misses").RequirePermission(GovernancePermissions.Read);
        bodies.MapPost("", PostAsync).WithName("SetUpBody").WithSummary("Sets up a body; a council gets the seats that the norm wants").RequirePermission(GovernancePermissions.ManageBodies);
        bodies.MapPost("{id:guid}/seats/{seatId:guid}/holders", FillAsync).WithName("FillSeat").WithSummary("Enters who takes a seat from a day on").RequirePermission(GovernancePermissions.ManageBodies);
    }

    private static async Task<Ok<Page<BodyLine>>> ListAsync(ReadBodies bodies, IProvinceCalendar calendar, DateOnly? on, CancellationToken ct) =>
        TypedResults.Ok(new Page<BodyLine>(await bodies.ListAsync(on ?? calendar.Today, ct), null));

    private static async Task<Results<Ok<BodyView>, NotFound>> GetAsync(
        Guid id, DateOnly? on, ReadBodies bodies, IProvinceCalendar calendar, HttpContext context, CancellationToken ct)
    {
        if (await bodies.FindAsync(id, ct) is not { } body)
            return TypedResults.NotFound();
        context.SetEntityTag(body.Version);
        return TypedResults.Ok(BodyView.Of(body, on ?? calendar.Today));
    }

    private static async Task<Created<BodyView>> PostAsync(BodyInput input, SetUpBody setUp, IProvinceCalendar calendar, HttpContext context, CancellationToken ct)
    {
        var body = await setUp.ExecuteAsync(input, ct);
        context.SetEntityTag(body.Version);
        return TypedResults.Created($"/api/governance/v1/bodies/{body.Id}", BodyView.Of(body, calendar.Today));
    }

    private static async Task<Results<Ok<BodyView>, NotFound>> FillAsync(
        Guid id, Guid seatId, HolderInput input, ReadBodies bodies, GovernanceAccess access, FillSeat fill, IProvinceCalendar calendar, HttpContext context, CancellationToken ct)
    {
        if (await bodies.FindAsync(id, ct) is not { } body || body.Seats.All(s => s.Id != seatId) || !access.Keeps(body))
            return TypedResults.NotFound();
        context.RequireMatch(body.Version);
        await fill.ExecuteAsync(id, seatId, input, ct);
        context.SetEntityTag(body.Version);
        return TypedResults.Ok(BodyView.Of(body, calendar.Today));
    }
}
