using ServicesHub.Abstractions;

namespace ServicesHub.Governance.Contracts;

/// <summary>An indicator as a plan in force has it.</summary>
/// <param name="Code">Code of the catalogue: <c>P01</c>.</param>
/// <param name="Title">What it says, in one line.</param>
/// <param name="Unit">What is counted: persons, hours.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Counts">How facts become a figure.</param>
/// <param name="Source">Name of the fact source, <c>case-management.taken-in-charge</c>; null where no module yields it.</param>
/// <param name="Targets">Targets by year, ascending.</param>
/// <param name="PlanId">The plan.</param>
/// <param name="PlanCode">The plan's code.</param>
/// <param name="PlanTitle">The plan's title.</param>
/// <param name="PlanVersion">The version of the plan that is in force on the day asked for.</param>
/// <param name="InForceFrom">First day of that version.</param>
/// <param name="MeasureCode">Code of the measure it belongs to.</param>
/// <param name="MeasureTitle">Title of the measure.</param>
/// <param name="LeadInstitutionId">The institution that answers for the measure.</param>
public sealed record PlannedIndicator(
    string Code,
    LocalizedText Title,
    LocalizedText Unit,
    IndicatorDirection Direction,
    IndicatorCount Counts,
    string? Source,
    IReadOnlyList<YearTarget> Targets,
    Guid PlanId,
    string PlanCode,
    string PlanTitle,
    int PlanVersion,
    DateOnly InForceFrom,
    string MeasureCode,
    string MeasureTitle,
    Guid LeadInstitutionId)
{
    /// <summary>The target of a year; null when the plan sets none.</summary>
    public decimal? TargetOf(int year) => Targets.FirstOrDefault(t => t.Year == year)?.Value;
}
