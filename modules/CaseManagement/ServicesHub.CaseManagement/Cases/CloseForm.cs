namespace ServicesHub.CaseManagement.Cases;

internal sealed class CloseForm
{
    public string? Outcome { get; set; }
}
