using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tables;

/// <summary>A dimension of a table and its categories, in order.</summary>
public sealed record DimensionView(string Code, LocalizedText Title, IReadOnlyList<CategoryView> Categories);
