namespace ServicesHub.Platform;

internal sealed class ClientForm
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Institution { get; set; }

    public string? Role { get; set; }
}
