namespace ServicesHub.Reporting.Indicators;

/// <summary>What the plan in force wants an indicator to reach in the year.</summary>
internal sealed record PlanTarget(decimal Value, Guid PlanId, string PlanCode, int PlanVersion, string MeasureCode, string MeasureTitle);
