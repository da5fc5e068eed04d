namespace ServicesHub.Platform;

internal sealed class CancelForm
{
    public string? Plan { get; set; }
}
