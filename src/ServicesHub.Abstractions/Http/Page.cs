namespace ServicesHub.Abstractions;

/// <summary>A part of a list, as every list of the API answers.</summary>
/// <param name="Items">The records of this part.</param>
/// <param name="Next">The cursor that fetches the next part, as <c>?after=</c>; null on the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
