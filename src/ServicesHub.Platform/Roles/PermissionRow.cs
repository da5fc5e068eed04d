namespace ServicesHub.Platform;

internal sealed class PermissionRow
{
    public string? Permission { get; set; }

    public string? Before { get; set; }

    public string? Granted { get; set; }

    public bool IsChanged => (Granted == "true") != (Before == "true");
}
