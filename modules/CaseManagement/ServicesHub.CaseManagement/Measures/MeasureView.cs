using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Lists;

namespace ServicesHub.CaseManagement.Measures;

/// <summary>A measure as the API shows it; the warning says that it outlives the permit.</summary>
internal sealed record MeasureView(
    Guid Id, Guid CaseId, string Kind, string Provider, string State, string EventCode, DateOnly ProposedOn, DateOnly StartsOn, DateOnly EndsOn,
    DateOnly? EndedOn, string? Outcome, int? DaysBeyondPermit, LocalizedText? Warning, long Version)
{
    public static MeasureView Of(Measure measure, PermitGap? gap = null) => new(
        measure.Id, measure.CaseId, measure.Kind, measure.Provider, measure.State.Code(), measure.EventCode, measure.ProposedOn, measure.StartsOn,
        measure.EndsOn, measure.EndedOn, measure.Outcome, gap?.Days, gap?.Text, measure.Version);
}
