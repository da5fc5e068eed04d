using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Context;

/// <summary>An actual set against a context figure.</summary>
/// <param name="PerThousand">How many per 1,000 permits.</param>
/// <param name="Denominator">The permits.</param>
/// <param name="Year">The year of the denominator.</param>
/// <param name="Area">The territory of the denominator.</param>
/// <param name="Source">Who publishes it.</param>
/// <param name="Licence">Its licence.</param>
internal sealed record ContextRatio(decimal PerThousand, decimal Denominator, int Year, LocalizedText Area, string Source, string Licence);
