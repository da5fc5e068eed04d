using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.Tests.People;

public sealed class CitizenshipTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Codes_are_those_of_the_national_list()
    {
        var expected = SharedData.Rows("domain/data/check-countries.csv")
            .Where(row => row["as_citizenship"] == "S")
            .Select(row => (row["istat"], row["belfiore"], row["iso3"]));
        var ours = Citizenships.All.Select(c => (c.Istat, c.Belfiore ?? "", c.Iso3 ?? ""));
        Assert.Equal(expected.Order(), ours.Order());
    }

    [Fact]
    public void Groups_of_today_are_those_of_the_national_list()
    {
        foreach (var row in SharedData.Rows("domain/data/check-countries.csv").Where(row => row["as_citizenship"] == "S"))
        {
            var expected = row["group"] switch
            {
                "IT" => CountryGroup.Italy,
                "EU" => CountryGroup.EuropeanUnion,
                "EEA_CH" => CountryGroup.EeaOrSwitzerland,
                "SPECIAL" when row["istat"] != Citizenship.Stateless => CountryGroup.Undetermined,
                _ => CountryGroup.ThirdCountry,
            };
            Assert.Equal((row["istat"], expected), (row["istat"], Citizenships.Find(row["istat"])!.GroupOn(Today)));
        }
    }

    [Fact]
    public void The_name_of_the_national_list_is_understood()
    {
        foreach (var row in SharedData.Rows("domain/data/check-countries.csv").Where(row => row["as_citizenship"] == "S"))
            Assert.Equal(row["istat"], Citizenships.Resolve(row["name_it"])?.Istat);
    }

    [Fact]
    public void No_name_is_written_in_capitals_or_missing()
    {
        foreach (var citizenship in Citizenships.All)
            foreach (var name in new[] { citizenship.Name.It, citizenship.Name.En })
                Assert.True(name.Length > 3 && name.Any(char.IsLower), citizenship.Istat);
    }

    [Theory]
    [InlineData("219", 2020, 12, 31, true)]
    [InlineData("219", 2021, 1, 1, false)]
    [InlineData("250", 2013, 6, 30, false)]
    [InlineData("250", 2013, 7, 1, true)]
    [InlineData("235", 2006, 12, 31, false)]
    [InlineData("235", 2007, 1, 1, true)]
    [InlineData("241", 2026, 1, 1, true)]
    [InlineData("100", 2026, 1, 1, true)]
    [InlineData("450", 2026, 1, 1, false)]
    [InlineData("997", 2026, 1, 1, false)]
    [InlineData("998", 2026, 1, 1, false)]
    [InlineData("999", 2026, 1, 1, false)]
    public void Free_movement_follows_membership_on_the_day(string istat, int year, int month, int day, bool free) =>
        Assert.Equal(free, Citizenships.Find(istat)!.HasFreeMovementOn(new DateOnly(year, month, day)));

    [Theory]
    [InlineData("450", "450")]
    [InlineData("sen", "450")]
    [InlineData("  SENEGAL ", "450")]
    [InlineData("Perù", "615")]
    [InlineData("peru", "615")]
    [InlineData("Costa d’Avorio", "404")]
    [InlineData("Ivory Coast", "404")]
    [InlineData("Cote d'Ivoire", "404")]
    [InlineData("Cinese, Repubblica Popolare", "314")]
    [InlineData("china", "314")]
    [InlineData("XKX", "272")]
    [InlineData("Turkey", "351")]
    [InlineData("apolide", "999")]
    [InlineData("Atlantis", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void People_may_write_a_citizenship_in_many_ways(string? text, string? istat) =>
        Assert.Equal(istat, Citizenships.Resolve(text)?.Istat);

    [Fact]
    public void A_state_is_found_by_its_code_in_tax_codes() =>
        Assert.Equal("450", Citizenships.FindByBelfiore("Z343")?.Istat);
}
