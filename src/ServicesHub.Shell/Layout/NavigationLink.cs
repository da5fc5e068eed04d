namespace ServicesHub.Shell.Layout;

/// <summary>An entry of the main navigation on screen.</summary>
/// <param name="Title">Title in the language of the request.</param>
/// <param name="Href">Address from the root.</param>
/// <param name="IsActive">True for the part of the hub that the page belongs to.</param>
/// <param name="Group">Entries with the same group open from one menu; null stands by itself.</param>
public sealed record NavigationLink(string Title, string Href, bool IsActive = false, string? Group = null);
