namespace ServicesHub.Architecture.Tests.Licences;

/// <summary>A package whose licence was read by people, because it does not state an SPDX expression.</summary>
/// <param name="Id">Name.</param>
/// <param name="Expression">What its licence is.</param>
/// <param name="Reason">Where that stands.</param>
internal sealed record ReviewedPackage(string Id, string Expression, string Reason);
