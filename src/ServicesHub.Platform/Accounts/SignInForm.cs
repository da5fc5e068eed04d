namespace ServicesHub.Platform;

internal sealed class SignInForm
{
    public string? UserName { get; set; }

    public string? Password { get; set; }
}
