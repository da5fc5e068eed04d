using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.People;

internal static class PeopleApi
{
    public static void MapPeople(this IEndpointRouteBuilder api)
    {
        api.MapPost("/people/search", SearchAsync).WithName("SearchPeople")
            .WithSummary("Searches people by part of the name, tax code or permit number, 20 at a time").RequirePermission(CaseManagementPermissions.ReadPeople);
        api.MapPost("/people", RegisterAsync).WithName("RegisterPerson")
            .WithSummary("Registers a person, within 10 minutes of a search by the same caller").RequirePermission(CaseManagementPermissions.RegisterPeople);
        api.MapGet("/people/{id:guid}", GetAsync).WithName("GetPerson").WithSummary("One person").RequirePermission(CaseManagementPermissions.ReadPeople);
        api.MapPut("/people/{id:guid}", UpdateAsync).WithName("UpdatePerson")
            .WithSummary("Corrects a person's record; If-Match names the version that was read").RequirePermission(CaseManagementPermissions.RegisterPeople);
    }

    private static async Task<Ok<FoundView>> SearchAsync(SearchRequest body, SearchPeople search, CancellationToken ct)
    {
        var found = await search.ExecuteAsync(body.Q, body.After, ct);
        return TypedResults.Ok(new FoundView([.. found.People.Select(PersonView.Of)], found.Total, found.Next));
    }

    private static async Task<Created<PersonView>> RegisterAsync(PersonInput body, RegisterPerson register, HttpContext context, CancellationToken ct)
    {
        var person = await register.ExecuteAsync(body, ct);
        context.SetEntityTag(person.Version);
        return TypedResults.Created($"/api/case-management/v1/people/{person.Id}", PersonView.Of(person));
    }

    private static async Task<Results<Ok<PersonView>, NotFound>> GetAsync(Guid id, FindPerson people, HttpContext context, CancellationToken ct)
    {
        if (await people.ExecuteAsync(id, ct) is not { } person)
            return TypedResults.NotFound();
        context.SetEntityTag(person.Version);
        return TypedResults.Ok(PersonView.Of(person));
    }

    private static async Task<Results<Ok<PersonView>, NotFound>> UpdateAsync(
        Guid id, PersonInput body, FindPerson people, UpdatePerson update, HttpContext context, CancellationToken ct)
    {
        if (await people.ExecuteAsync(id, ct) is not { } person)
            return TypedResults.NotFound();
        context.RequireMatch(person.Version);
        await update.ExecuteAsync(person, body, ct);
        context.SetEntityTag(person.Version);
        return TypedResults.Ok(PersonView.Of(person));
    }

    internal sealed record SearchRequest(string? Q, string? After);

    internal sealed record FoundView(IReadOnlyList<PersonView> Items, int Total, string? Next);
}
