namespace ServicesHub.Abstractions;

/// <summary>A record that a search found.</summary>
/// <param name="Title">Its name, which the link reads.</param>
/// <param name="Href">Its page, below the module's prefix, without personal data.</param>
/// <param name="Detail">What tells it from others of the same name; null when nothing does.</param>
/// <param name="State">The one thing to know before opening it; null when there is none.</param>
public sealed record SearchHit(string Title, string Href, string? Detail = null, string? State = null);
