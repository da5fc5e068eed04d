namespace ServicesHub.Governance;

/// <summary>Money planned for a measure from one fund, in euro.</summary>
internal sealed record BudgetLine(Fund Fund, decimal Amount);
