namespace ServicesHub.Platform;

internal sealed class FirstAdministratorForm
{
    public string? Token { get; set; }

    public string? Institution { get; set; }

    public string? DisplayName { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }
}
