namespace ServicesHub.Governance.Contracts;

/// <summary>The indicators of the plans in force, with their targets.</summary>
public interface IIndicatorCatalogue
{
    /// <summary>All indicators of the plans in force on a day, by code.</summary>
    Task<IReadOnlyList<PlannedIndicator>> ListAsync(DateOnly on, CancellationToken ct);

    /// <summary>One indicator of a plan in force on a day; null when no plan in force has it.</summary>
    Task<PlannedIndicator?> FindAsync(string code, DateOnly on, CancellationToken ct);
}
