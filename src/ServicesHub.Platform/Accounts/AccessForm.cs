namespace ServicesHub.Platform;

internal sealed class AccessForm
{
    /// <summary>What the page offered, so that a form sent twice does not undo itself.</summary>
    public string? Suspend { get; set; }
}
