namespace ServicesHub.Platform;

internal sealed class EndMembershipForm
{
    public string? From { get; set; }
}
