namespace ServicesHub.Platform;

internal sealed class EndForm
{
    public string? Version { get; set; }

    public string? Until { get; set; }
}
