using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

internal static class IndicatorsApi
{
    public static void MapIndicators(this IEndpointRouteBuilder api)
    {
        var indicators = api.MapGroup("/indicators").WithTags("Indicators").WithMetadata(new RequiresFeatureAttribute(GovernanceFeatures.Plans));
        indicators.MapGet("", ListAsync).WithName("ListIndicators").WithSummary("Indicators of the plans in force on a day (default today), by code").RequirePermission(GovernancePermissions.Read);
        indicators.MapGet("{code}", GetAsync).WithName("GetIndicator").WithSummary("One indicator of a plan in force, with its targets by year").RequirePermission(GovernancePermissions.Read);
    }

    private static async Task<Ok<Page<PlannedIndicator>>> ListAsync(IIndicatorCatalogue catalogue, IProvinceCalendar calendar, DateOnly? on, CancellationToken ct) =>
        TypedResults.Ok(new Page<PlannedIndicator>((await catalogue.ListAsync(on ?? calendar.Today, ct)).Or([]), null));

    private static async Task<Results<Ok<PlannedIndicator>, NotFound>> GetAsync(
        string code, DateOnly? on, IIndicatorCatalogue catalogue, IProvinceCalendar calendar, HttpContext context, CancellationToken ct)
    {
        if ((await catalogue.FindAsync(code, on ?? calendar.Today, ct)).Or(null) is not { } indicator)
            return TypedResults.NotFound();
        context.SetEntityTag(indicator.PlanVersion);
        return TypedResults.Ok(indicator);
    }
}
