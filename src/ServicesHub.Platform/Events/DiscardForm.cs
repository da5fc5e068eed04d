namespace ServicesHub.Platform;

internal sealed class DiscardForm
{
    public string? Reason { get; set; }
}
