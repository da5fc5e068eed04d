namespace ServicesHub.CaseManagement.Measures;

internal sealed record MeasureInput
{
    public Guid CaseId { get; init; }

    public string? Kind { get; init; }

    public string? Provider { get; init; }

    public DateOnly? StartsOn { get; init; }

    public DateOnly? EndsOn { get; init; }
}
