namespace ServicesHub.Platform;

internal sealed class NewPasswordForm
{
    public string? Password { get; set; }
}
