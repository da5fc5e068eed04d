namespace ServicesHub.Platform;

internal sealed class SwitchForm
{
    /// <summary><c>on</c>, <c>off</c> or <c>default</c>, as the page offered it: a second post does not switch back.</summary>
    public string? Target { get; set; }

    /// <summary>The change that is undone; empty when nothing is.</summary>
    public string? UndoOf { get; set; }

    public string? Reason { get; set; }

    public string? Title { get; set; }

    public string? AlsoDependants { get; set; }
}
