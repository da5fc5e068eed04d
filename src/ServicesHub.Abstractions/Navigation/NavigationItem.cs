namespace ServicesHub.Abstractions;

/// <summary>An entry of the main navigation.</summary>
/// <param name="Title">Title on screen.</param>
/// <param name="Href">Address below the module's own prefix.</param>
/// <param name="Permission">Shown to those who have it; null shows it to everybody who signed in.</param>
/// <param name="Feature">Shown while it is on, besides the module itself.</param>
/// <param name="Order">Place in the navigation, ascending.</param>
public sealed record NavigationItem(
    LocalizedText Title, string Href, string? Permission = null, string? Feature = null, int Order = 100);
