namespace ServicesHub.Architecture.Tests.Licences;

/// <summary>A package that some project resolved.</summary>
/// <param name="Id">Name.</param>
/// <param name="Version">Version.</param>
/// <param name="Expression">SPDX expression; null when the package names a file or an address instead.</param>
/// <param name="OnlyInTests">True when nothing of the product resolved it.</param>
internal sealed record Package(string Id, string Version, string? Expression, bool OnlyInTests);
