namespace ServicesHub.Reporting.Tables;

/// <summary>A number of a table, or that it is not shown.</summary>
/// <param name="At">Its category in each dimension, <c>total</c> where it is a sum.</param>
/// <param name="Value">The number; null where it is suppressed.</param>
/// <param name="Suppressed">True for a number that is small itself or would tell one that is; which of both is not said.</param>
public sealed record CellView(IReadOnlyDictionary<string, string> At, int? Value, bool Suppressed);
