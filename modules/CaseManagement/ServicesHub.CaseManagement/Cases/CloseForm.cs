namespace ServicesHub.CaseManagement.Cases;

internal sealed class CloseForm
{
    public string? Version { get; set; }

    public string? Outcome { get; set; }
}
