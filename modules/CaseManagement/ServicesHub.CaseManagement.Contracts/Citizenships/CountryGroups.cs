using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Contracts;

internal static class CountryGroups
{
    private static readonly ILookup<string, GroupPeriod> Periods =
        EmbeddedTable.Read(typeof(CountryGroups).Assembly, "country-groups.csv")
            .Select(row => new GroupPeriod(row["istat"], Parse(row["group"]), row.Date("valid_from"), row.DateOrNull("valid_to")))
            .ToLookup(period => period.Istat);

    public static CountryGroup Of(string istat, DateOnly day) => istat switch
    {
        "997" or "998" => CountryGroup.Undetermined,
        _ => Periods[istat].FirstOrDefault(period => period.Covers(day))?.Group ?? CountryGroup.ThirdCountry,
    };

    private static CountryGroup Parse(string group) => group switch
    {
        "IT" => CountryGroup.Italy,
        "EU" => CountryGroup.EuropeanUnion,
        "EEA_CH" => CountryGroup.EeaOrSwitzerland,
        _ => throw new InvalidDataException($"country-groups.csv: unknown group {group}"),
    };

    private sealed record GroupPeriod(string Istat, CountryGroup Group, DateOnly From, DateOnly? To)
    {
        public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);
    }
}
