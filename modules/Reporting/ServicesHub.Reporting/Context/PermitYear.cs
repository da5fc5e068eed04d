namespace ServicesHub.Reporting.Context;

/// <summary>Residence permits of a year of the dataset; null where Istat gives no number.</summary>
/// <param name="Year">The year of the dataset.</param>
/// <param name="LongTerm">Long-term permits.</param>
/// <param name="NotLongTerm">Permits with an expiry.</param>
/// <param name="Total">All permits.</param>
/// <param name="NotLongTermGrowth">Growth of those with an expiry since the year before, as a share.</param>
internal sealed record PermitYear(int Year, decimal? LongTerm, decimal? NotLongTerm, decimal? Total, decimal? NotLongTermGrowth);
