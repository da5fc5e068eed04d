using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Lists;

namespace ServicesHub.CaseManagement.TaxCodes;

internal static class TaxCodeApi
{
    public static void MapTaxCodes(this IEndpointRouteBuilder api) =>
        api.MapPost("/tax-codes/check", Check).WithName("CheckTaxCode")
            .WithSummary("Checks a tax code by form and check character and compares it with the data given; nothing is stored")
            .RequirePermission(CaseManagementPermissions.ReadPeople);

    private static Ok<CheckView> Check(CheckRequest body)
    {
        PartialDate? birth = PartialDate.TryParse(body.BirthDate, out var date) ? date : null;
        Sex? sex = Enum.TryParse<Sex>(body.Sex, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : null;
        var result = TaxCodeCheck.Run(body.TaxCode, new TaxCodePerson(body.FamilyName, body.GivenName, birth, sex, body.BirthPlace));
        return TypedResults.Ok(new CheckView(
            result.IsValid, result.Kind.Code(),
            [.. result.Findings.Select(f => new FindingView(f.Code, f.Field, f.Severity.Code(), f.Text))]));
    }

    internal sealed record CheckRequest(string? TaxCode, string? FamilyName, string? GivenName, string? BirthDate, string? Sex, string? BirthPlace);

    internal sealed record CheckView(bool Valid, string Kind, IReadOnlyList<FindingView> Findings);

    internal sealed record FindingView(string Code, string Field, string Severity, LocalizedText Text);
}
