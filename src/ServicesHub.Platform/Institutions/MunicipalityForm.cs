namespace ServicesHub.Platform;

internal sealed class MunicipalityForm
{
    public string? Version { get; set; }

    public string? Municipality { get; set; }
}
