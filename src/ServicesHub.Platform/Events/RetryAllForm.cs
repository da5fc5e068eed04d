namespace ServicesHub.Platform;

internal sealed class RetryAllForm
{
    public string? Module { get; set; }
}
