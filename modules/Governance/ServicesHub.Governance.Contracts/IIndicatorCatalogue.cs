using ServicesHub.Abstractions;

namespace ServicesHub.Governance.Contracts;

/// <summary>The indicators of the plans in force, with their targets.</summary>
[ModuleContract("governance")]
public interface IIndicatorCatalogue
{
    /// <summary>All indicators of the plans in force on a day, by code; where several plans have one, the latest in force stands first.</summary>
    Task<ModuleAnswer<IReadOnlyList<PlannedIndicator>>> ListAsync(DateOnly on, CancellationToken ct);

    /// <summary>One indicator of a plan in force on a day; the latest where several plans have it, null when none has.</summary>
    Task<ModuleAnswer<PlannedIndicator?>> FindAsync(string code, DateOnly on, CancellationToken ct);
}
