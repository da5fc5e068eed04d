namespace ServicesHub.Reporting.Tables;

/// <summary>What <c>POST tables</c> takes.</summary>
/// <param name="Indicator">Code of an indicator; or else</param>
/// <param name="Source">the name of a source.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="By">One to three dimensions.</param>
/// <param name="Filters">Categories to keep, by dimension.</param>
/// <param name="From">Not supported: tables are by calendar year.</param>
/// <param name="To">Not supported: tables are by calendar year.</param>
internal sealed record TableInput(
    string? Indicator, string? Source, int? Year, IReadOnlyList<string>? By,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Filters, DateOnly? From, DateOnly? To);
