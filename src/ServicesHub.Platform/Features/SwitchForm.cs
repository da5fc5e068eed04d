namespace ServicesHub.Platform;

internal sealed class SwitchForm
{
    public string? Reason { get; set; }

    public string? AlsoDependants { get; set; }
}
