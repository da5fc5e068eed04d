namespace ServicesHub.Platform;

internal sealed class QueueForm
{
    /// <summary><c>pause</c> or <c>resume</c>, as the page offered it.</summary>
    public string? Target { get; set; }

    public string? Reason { get; set; }
}
