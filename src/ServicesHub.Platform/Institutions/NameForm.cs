namespace ServicesHub.Platform;

internal sealed class NameForm
{
    public string? Version { get; set; }

    public string? Name { get; set; }

    public string? NameFrom { get; set; }
}
