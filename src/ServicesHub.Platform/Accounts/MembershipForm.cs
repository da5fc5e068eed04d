namespace ServicesHub.Platform;

internal sealed class MembershipForm
{
    public string? Id { get; set; }

    public string? Institution { get; set; }

    public string? Role { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }
}
