namespace ServicesHub.Governance.Contracts;

/// <summary>What an indicator is to reach in a calendar year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Value">The value, in the indicator's unit.</param>
public sealed record YearTarget(int Year, decimal Value);
