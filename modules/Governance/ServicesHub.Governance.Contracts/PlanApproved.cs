using ServicesHub.Abstractions;

namespace ServicesHub.Governance.Contracts;

/// <summary>A version of a plan was approved: its indicators and targets hold from a day on.</summary>
/// <param name="EventId">Identity of this occurrence.</param>
/// <param name="OccurredAt">When it was recorded, UTC.</param>
/// <param name="PlanId">The plan.</param>
/// <param name="PlanVersion">The approved version; 1 is the first.</param>
/// <param name="InForceFrom">First day on which it holds.</param>
/// <param name="FirstYear">First year of the plan.</param>
/// <param name="LastYear">Last year of the plan.</param>
/// <param name="IndicatorCodes">Codes of its indicators; <see cref="IIndicatorCatalogue"/> has the targets.</param>
[EventName("governance.plan-approved.v1")]
public sealed record PlanApproved(
    Guid EventId,
    DateTimeOffset OccurredAt,
    Guid PlanId,
    int PlanVersion,
    DateOnly InForceFrom,
    int FirstYear,
    int LastYear,
    IReadOnlyList<string> IndicatorCodes) : IIntegrationEvent;
