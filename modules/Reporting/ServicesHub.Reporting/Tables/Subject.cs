namespace ServicesHub.Reporting.Tables;

/// <summary>One that counts: a person of a year with her category in each dimension of the source, in their order.</summary>
internal sealed record Subject(IReadOnlyList<string> Categories);
