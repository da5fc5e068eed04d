using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Context;

/// <summary>A published dataset that can be imported, with what its licence asks to be said.</summary>
internal sealed record Dataset(string Dataflow, LocalizedText Title, string Source, string Licence, string Address);
