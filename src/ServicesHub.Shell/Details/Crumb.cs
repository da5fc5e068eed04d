namespace ServicesHub.Shell.Details;

/// <summary>A page above the present one.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Href">Its address.</param>
public sealed record Crumb(string Title, string Href);
