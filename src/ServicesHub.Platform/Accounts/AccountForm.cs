namespace ServicesHub.Platform;

internal sealed class AccountForm
{
    public string? Id { get; set; }

    public string? UserName { get; set; }

    public string? DisplayName { get; set; }

    public string? Password { get; set; }

    public string? Institution { get; set; }

    public string? Role { get; set; }
}
