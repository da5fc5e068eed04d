namespace ServicesHub.Platform;

internal sealed class PasswordForm
{
    public string? Current { get; set; }

    public string? New { get; set; }
}
