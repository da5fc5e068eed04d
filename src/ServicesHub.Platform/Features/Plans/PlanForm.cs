namespace ServicesHub.Platform;

internal sealed class PlanForm
{
    public string? Id { get; set; }

    /// <summary><c>on</c> or <c>off</c>.</summary>
    public string? Target { get; set; }

    public string? Day { get; set; }

    public string? Time { get; set; }

    public string? UntilDay { get; set; }

    public string? UntilTime { get; set; }

    public string? AlsoDependants { get; set; }

    public string? Title { get; set; }

    public string? Reason { get; set; }
}
