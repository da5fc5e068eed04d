namespace ServicesHub.CaseManagement.Measures;

internal sealed class MeasureForm
{
    public string? Version { get; set; }

    public string? Id { get; set; }

    public string? Kind { get; set; }

    public string? Provider { get; set; }

    public string? StartsOn { get; set; }

    public string? EndsOn { get; set; }

    public string? Result { get; set; }

    public string? EndedOn { get; set; }

    public string? Outcome { get; set; }
}
