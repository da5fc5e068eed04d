using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Eligibility;

internal static class WorkEligibilityApi
{
    public static void MapWorkEligibility(this IEndpointRouteBuilder api)
    {
        api.MapGet("/people/{id:guid}/work-eligibility", OfPersonAsync).WithName("GetWorkEligibility")
            .WithSummary("Whether a person may work on a day, in general or under a contract, by which rule and norm").RequirePermission(CaseManagementPermissions.ReadPeople);
        api.MapPost("/work-eligibility", Assess).WithName("AssessWorkEligibility")
            .WithSummary("The same for facts given in the body; nothing is stored").RequirePermission(CaseManagementPermissions.ReadPeople);
    }

    private static async Task<Results<Ok<EligibilityView>, NotFound>> OfPersonAsync(
        Guid id, DateOnly? on, decimal? weeklyHours, string? sector, string? kind, FindPerson people, IProvinceCalendar calendar, CancellationToken ct)
    {
        if (await people.ExecuteAsync(id, ct) is not { } person)
            return TypedResults.NotFound();
        var day = on ?? calendar.Today;
        var problems = new ProblemList();
        var contract = weeklyHours is null && sector is null && kind is null
            ? null
            : new ContractInput(weeklyHours, null, sector, kind, null).Read(day, problems);
        problems.ThrowIfAny();
        return TypedResults.Ok(EligibilityView.Of(WorkEligibility.Assess(PersonQuestion.Of(person, day, contract))));
    }

    private static Ok<EligibilityView> Assess(QuestionInput body, IProvinceCalendar calendar) =>
        TypedResults.Ok(EligibilityView.Of(WorkEligibility.Assess(body.Read(calendar.Today))));
}
