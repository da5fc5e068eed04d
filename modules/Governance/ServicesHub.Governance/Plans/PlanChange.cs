using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>A change of a plan over the API: the caller writes it, the caller saw this version, the answer carries the next.</summary>
internal sealed class PlanChange(ReadPlans plans, IProvinceCalendar calendar) : IUseCase
{
    public async Task<Results<Ok<PlanView>, NotFound>> RunAsync(Guid id, HttpContext context, Func<Task<Plan>> change, CancellationToken ct)
    {
        if (await plans.FindToWriteAsync(id, ct) is not { } current)
            return TypedResults.NotFound();
        context.RequireMatch(current.Version);
        var plan = await change();
        context.SetEntityTag(plan.Version);
        return TypedResults.Ok(PlanView.Of(plan, calendar.Today));
    }
}
