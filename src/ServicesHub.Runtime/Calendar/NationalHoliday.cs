namespace ServicesHub.Runtime;

/// <summary>A national holiday of Italy, by the norm and in the years in which it is kept.</summary>
/// <param name="Name">Italian name.</param>
/// <param name="Day"><c>12-25</c>, or <c>easter+1</c>.</param>
/// <param name="From">First year.</param>
/// <param name="Until">Last year; null while it is kept.</param>
/// <param name="Source">The norm.</param>
internal sealed record NationalHoliday(string Name, string Day, int From, int? Until, string Source);
