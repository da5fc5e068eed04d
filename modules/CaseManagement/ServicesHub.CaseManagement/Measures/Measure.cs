using ServicesHub.Data;

namespace ServicesHub.CaseManagement.Measures;

/// <summary>A measure of active labour policy (politica attiva) within a case.</summary>
internal sealed class Measure : IVersioned, IStamped
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid CaseId { get; set; }

    public Guid PersonId { get; set; }

    public Guid InstitutionId { get; set; }

    /// <summary>Code of the closed list.</summary>
    public string Kind { get; set; } = "";

    public string Provider { get; set; } = "";

    public DateOnly ProposedOn { get; set; }

    public DateOnly StartsOn { get; set; }

    public DateOnly EndsOn { get; set; }

    public MeasureState State { get; set; }

    /// <summary>The day on which it really ended.</summary>
    public DateOnly? EndedOn { get; set; }

    public string? Outcome { get; set; }

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    /// <summary>The event of the SAP standard that its state stands for.</summary>
    public string EventCode => State switch
    {
        MeasureState.Proposed => "01",
        MeasureState.Started => "02",
        MeasureState.Abandoned => "05",
        MeasureState.Cancelled => "06",
        _ => "10",
    };
}
