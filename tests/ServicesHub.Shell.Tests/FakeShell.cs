using ServicesHub.Shell.Layout;

namespace ServicesHub.Shell.Tests;

internal sealed class FakeShell : IShellContext
{
    public string HubName => Text.T("Hub di prova", "Test hub");

    public string ProvinceName => "Provincia di Ascoli Piceno";

    public string OwnerName => "Provincia di Ascoli Piceno";

    public string? OwnerHref => null;

    public bool IsDemonstration => true;

    public IReadOnlyList<NavigationLink> Navigation { get; } =
    [
        new("Oggi", "/", IsActive: true),
        new("Funzioni", "/features", Group: "Amministrazione"),
        new("Istituzioni", "/institutions", Group: "Amministrazione"),
    ];

    public ShellUser? CurrentUser { get; init; } = new("Lucia Bianchi", "CPI Ascoli Piceno",
    [
        new ShellMembership(Guid.CreateVersion7(), "CPI Ascoli Piceno", "operatrice", IsActive: true),
        new ShellMembership(Guid.CreateVersion7(), "Provincia", "referente", IsActive: false),
    ]);

    public string? SearchAction => "/form";

    public ShellAddresses Addresses { get; } = new() { Profile = "/account" };
}
