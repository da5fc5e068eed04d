namespace ServicesHub.Governance;

/// <summary>An objective (obiettivo).</summary>
internal sealed record Objective(string Code, string Title, IReadOnlyList<Measure> Measures);
