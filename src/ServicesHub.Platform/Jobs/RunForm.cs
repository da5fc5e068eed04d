namespace ServicesHub.Platform;

internal sealed class RunForm
{
    public string? Name { get; set; }
}
