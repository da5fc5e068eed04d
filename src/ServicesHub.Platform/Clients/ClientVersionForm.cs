namespace ServicesHub.Platform;

internal sealed class ClientVersionForm
{
    /// <summary>The version that was on screen, so that a form sent twice changes nothing twice.</summary>
    public string? Version { get; set; }
}
