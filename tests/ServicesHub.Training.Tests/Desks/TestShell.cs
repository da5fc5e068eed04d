using ServicesHub.Shell.Layout;

namespace ServicesHub.Training.Tests.Desks;

internal sealed class TestShell : IShellContext
{
    public string HubName => "ServicesHub";

    public string ProvinceName => "Provincia di Prova";

    public string OwnerName => "Prefettura di Prova";

    public string? OwnerHref => null;

    public bool IsDemonstration => false;

    public IReadOnlyList<NavigationLink> Navigation => [];

    public ShellUser? CurrentUser => null;

    public string? SearchAction => null;

    public ShellAddresses Addresses { get; } = new();
}
