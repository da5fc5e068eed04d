using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>How many representatives the norm wants under one letter, and from when.</summary>
internal sealed record CompositionRule(string Letter, int Minimum, LocalizedText Title, string Source, DateOnly ValidFrom);
