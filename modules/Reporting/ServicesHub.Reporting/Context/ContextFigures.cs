using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Context;

/// <summary>A series of context figures with what its licence asks to be said.</summary>
internal sealed record ContextFigures(
    string? Area, LocalizedText AreaTitle, LocalizedText Title, string Source, string Licence, string Address,
    DateOnly? ImportedOn, IReadOnlyList<PermitYear> Years);
