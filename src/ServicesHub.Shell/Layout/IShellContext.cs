namespace ServicesHub.Shell.Layout;

/// <summary>What the layout shows around every page. The runtime answers it for each request.</summary>
public interface IShellContext
{
    /// <summary>Name of the hub, in the language of the request.</summary>
    string HubName { get; }

    /// <summary>Name of the province: <c>Provincia di Ascoli Piceno</c>.</summary>
    string ProvinceName { get; }

    /// <summary>The body that owns the hub, in the slim header; links to <see cref="OwnerHref"/> when given.</summary>
    string OwnerName { get; }

    /// <summary>Site of the owner; null when it has none.</summary>
    string? OwnerHref { get; }

    /// <summary>True shows the banner that all people are invented.</summary>
    bool IsDemonstration { get; }

    /// <summary>The main navigation, in order, without what is off or not permitted.</summary>
    IReadOnlyList<NavigationLink> Navigation { get; }

    /// <summary>Who is signed in; null for nobody.</summary>
    ShellUser? CurrentUser { get; }

    /// <summary>Takes the header's search as a POST with the field <c>q</c>; null hides the search.</summary>
    string? SearchAction { get; }

    /// <summary>Where the layout's own links and forms lead.</summary>
    ShellAddresses Addresses { get; }
}
