namespace ServicesHub.Reporting.Tables;

/// <summary>Which cut of a publication is wanted.</summary>
/// <param name="By">Codes of one to three dimensions.</param>
/// <param name="Filters">Categories to keep, by dimension.</param>
internal sealed record TableQuestion(IReadOnlyList<string> By, IReadOnlyDictionary<string, IReadOnlyList<string>> Filters);
