using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.People;
using ServicesHub.CaseManagement.Permits;

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

    private static Ok<EligibilityView> Assess(QuestionInput body, IProvinceCalendar calendar)
    {
        var day = body.On ?? calendar.Today;
        var problems = new ProblemList();
        var citizenships = (body.Citizenships ?? []).Select(Citizenships.Resolve).ToList();
        if (citizenships.Contains(null))
            problems.Add("citizenships", "citizenship", "La cittadinanza non è tra quelle conosciute.", "The citizenship is not among those known.");
        PartialDate? birth = PartialDate.TryParse(body.BirthDate, out var date) ? date : null;
        if (birth is null && !string.IsNullOrWhiteSpace(body.BirthDate))
            problems.Add("birthDate", "date", "La data di nascita non si legge: scrivila come 1996-12-31, 1996-12 o 1996.", "The date of birth cannot be read: write it as 1996-12-31, 1996-12 or 1996.");
        var permits = (body.Permits ?? []).Select(permit => CheckedPermit.Read(permit, problems)).ToList();
        var contracts = (body.Contracts ?? []).Select(contract => contract.Read(day, problems)).ToList();
        var proposed = body.Proposed?.Read(day, problems);
        problems.ThrowIfAny();
        return TypedResults.Ok(EligibilityView.Of(WorkEligibility.Assess(new WorkEligibilityQuestion(day)
        {
            Citizenships = [.. citizenships.Select(citizenship => citizenship!.Istat)],
            BirthDate = birth,
            SchoolingFulfilled = body.SchoolingFulfilled,
            Permits = [.. permits.Select(permit => permit!.Facts)],
            Contracts = contracts,
            Proposed = proposed,
        })));
    }

    internal sealed record QuestionInput(
        DateOnly? On, IReadOnlyList<string>? Citizenships, string? BirthDate, bool? SchoolingFulfilled, IReadOnlyList<PermitInput>? Permits,
        IReadOnlyList<ContractInput>? Contracts, ContractInput? Proposed);
}
