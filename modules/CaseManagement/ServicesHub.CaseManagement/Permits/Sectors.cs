using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Permits;

internal static class Sectors
{
    public static IReadOnlyList<Sector> All { get; } =
        [.. EmbeddedTable.Read(typeof(Sectors).Assembly, "sectors.csv").Select(row => new Sector(
            row["code"],
            new LocalizedText(row["label_it"], row["label_en"]),
            row["seasonal"] == "yes",
            row.Date("valid_from"),
            row.DateOrNull("valid_to"),
            row["source"]))];

    /// <summary>The sector of a day; null when there is none with that code.</summary>
    public static Sector? Find(string? code, DateOnly day) =>
        All.FirstOrDefault(sector => string.Equals(sector.Code, code?.Trim(), StringComparison.OrdinalIgnoreCase)
            && sector.HoldsOn(day));
}
