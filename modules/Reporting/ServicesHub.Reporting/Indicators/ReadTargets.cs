using Microsoft.Extensions.DependencyInjection;
using ServicesHub.Abstractions;
using ServicesHub.Governance.Contracts;

namespace ServicesHub.Reporting.Indicators;

/// <summary>The targets of the plan in force, where governance is there.</summary>
internal sealed class ReadTargets(IServiceProvider services, ModuleStates modules, IProvinceCalendar calendar) : IUseCase
{
    private const string Governance = "governance";

    public async Task<(TargetState State, PlanTarget? Target)> FindAsync(string code, int year, CancellationToken ct)
    {
        if (services.GetService<IIndicatorCatalogue>() is not { } catalogue || !await modules.IsOnAsync(Governance, ct))
            return (TargetState.NotAvailable, null);
        var last = new DateOnly(year, 12, 31);
        if (!(await catalogue.ListAsync(last < calendar.Today ? last : calendar.Today, ct)).Has(out var indicators))
            return (TargetState.NotAvailable, null);
        var planned = indicators
            .FirstOrDefault(i => string.Equals(i.Code, code, StringComparison.OrdinalIgnoreCase) && i.TargetOf(year) is not null);
        return planned?.TargetOf(year) is { } value
            ? (TargetState.Set, new PlanTarget(value, planned.PlanId, planned.PlanCode, planned.PlanVersion, planned.MeasureCode, planned.MeasureTitle))
            : (TargetState.None, null);
    }
}
