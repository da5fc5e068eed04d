namespace ServicesHub.Platform;

internal sealed class RetryForm
{
    public string? Id { get; set; }
}
