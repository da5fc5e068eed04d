namespace ServicesHub.Platform;

internal sealed class SwitchForm
{
    /// <summary><c>on</c>, <c>off</c> or <c>default</c>, as the page offered it: a second post does not switch back.</summary>
    public string? Target { get; set; }

    public string? Reason { get; set; }

    public string? Title { get; set; }

    public string? AlsoDependants { get; set; }
}
