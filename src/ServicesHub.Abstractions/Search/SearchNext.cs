namespace ServicesHub.Abstractions;

/// <summary>What to do after a search that did not find it.</summary>
/// <param name="Title">A verb and its object: register a person.</param>
/// <param name="Href">Where it is done.</param>
public sealed record SearchNext(LocalizedText Title, string Href);
