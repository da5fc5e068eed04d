namespace ServicesHub.Data;

/// <summary>A row of <c>hub.work_items</c>; see <see cref="Abstractions.WorkItem"/>.</summary>
public sealed class WorkItemRecord
{
    public required string ModuleId { get; init; }

    public required string Key { get; init; }

    public required string TitleIt { get; init; }

    public required string TitleEn { get; init; }

    public required string ReasonIt { get; init; }

    public required string ReasonEn { get; init; }

    public required string Href { get; init; }

    public required Guid InstitutionId { get; init; }

    public Guid? UserId { get; init; }

    public required string Permission { get; init; }

    public DateOnly? DueOn { get; init; }

    public bool WaitingForOthers { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
