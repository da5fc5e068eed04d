namespace ServicesHub.CaseManagement.Measures;

internal sealed record MeasureInput
{
    /// <summary>Chosen by the caller, so that sending the same form twice makes one measure.</summary>
    public Guid? Id { get; init; }

    public Guid CaseId { get; init; }

    public string? Kind { get; init; }

    public string? Provider { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }
}
