using ServicesHub.Governance.Contracts;

namespace ServicesHub.Governance;

/// <summary>A new plan as somebody writes it.</summary>
internal sealed record PlanInput(
    string? Code, string? Title, int? FirstYear, int? LastYear, IReadOnlyList<ObjectiveInput>? Objectives = null);

/// <summary>An objective as somebody writes it.</summary>
internal sealed record ObjectiveInput(string? Code, string? Title, IReadOnlyList<MeasureInput>? Measures = null);

/// <summary>A measure as somebody writes it.</summary>
internal sealed record MeasureInput(
    string? Code, string? Title, Guid? LeadInstitutionId, IReadOnlyList<Guid>? PartnerInstitutionIds = null,
    IReadOnlyList<BudgetInput>? Budget = null, IReadOnlyList<IndicatorInput>? Indicators = null);

/// <summary>Money planned from a fund, as somebody writes it.</summary>
internal sealed record BudgetInput(Fund? Fund, decimal? Amount);

/// <summary>An indicator of the catalogue with its targets, as somebody writes it.</summary>
internal sealed record IndicatorInput(string? Code, IReadOnlyList<YearTarget>? Targets = null);
