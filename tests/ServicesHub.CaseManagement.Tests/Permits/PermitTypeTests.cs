using System.Globalization;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Tests.Permits;

public sealed class PermitTypeTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void Every_type_of_the_handbook_is_there_today_with_its_amounts()
    {
        var expected = SharedData.Rows("domain/data/permit-types.csv");
        Assert.Equal(44, expected.Count);
        Assert.Equal(expected.Select(row => row["code"]).Order(), PermitTypes.On(Today).Select(type => type.Code).Order());
        foreach (var row in expected)
        {
            var type = PermitTypes.Find(row["code"], Today)!;
            Assert.Equal(
                (row["code"], row["family"], row["min_age"], row["max_h_week"], row["max_h_year"], row["wait_days"], row["verified"]),
                (type.Code, type.Family, Text(type.MinAge), Text(type.MaxHoursWeek), Text(type.MaxHoursYear), Text(type.WaitDays), type.Verified));
        }
    }

    [Fact]
    public void No_two_regimes_of_a_type_hold_on_the_same_day()
    {
        foreach (var regimes in PermitTypes.Regimes.GroupBy(type => type.Code))
            foreach (var (earlier, later) in regimes.Zip(regimes.Skip(1)))
                Assert.Equal(later.ValidFrom, earlier.ValidTo?.AddDays(1));
    }

    [Fact]
    public void Conversions_lead_to_types_that_exist() =>
        Assert.All(PermitTypes.Regimes.SelectMany(type => type.ConvertibleTo), code => Assert.NotNull(PermitTypes.FindLatest(code)));

    [Fact]
    public void Every_row_has_both_languages_and_a_source() => Assert.All(PermitTypes.Regimes, type =>
    {
        Assert.NotEmpty(type.Label.It);
        Assert.NotEmpty(type.Label.En);
        Assert.NotEmpty(type.Source);
        Assert.Contains(type.Verified, new[] { "V", "P", "M", "U" });
    });

    [Theory]
    [InlineData("CASI_SPEC_18TER", 2025, 10, 3, 6)]
    [InlineData("CASI_SPEC_18TER", 2025, 10, 4, 12)]
    [InlineData("CASI_SPEC_18", 2025, 10, 3, 6)]
    [InlineData("CASI_SPEC_18", 2025, 10, 4, 12)]
    public void Amounts_change_with_the_day(string code, int year, int month, int day, int months) =>
        Assert.Equal(months, PermitTypes.Find(code, new DateOnly(year, month, day))?.FirstMonths);

    [Fact]
    public void A_type_ends_with_its_norm()
    {
        Assert.NotNull(PermitTypes.Find("PROT_TEMP_UA", new DateOnly(2027, 3, 4)));
        Assert.Null(PermitTypes.Find("PROT_TEMP_UA", new DateOnly(2027, 3, 5)));
    }

    [Theory]
    [InlineData("fam", "FAM")]
    [InlineData("Motivi familiari", "FAM")]
    [InlineData("subsidiary protection", "SUSSIDIARIA")]
    [InlineData("calamità", "CALAMITA")]
    [InlineData("vacanza", null)]
    public void A_type_is_understood_by_code_or_label(string text, string? code) => Assert.Equal(code, PermitTypes.Resolve(text));

    [Fact]
    public void Parameters_hold_from_their_day()
    {
        Assert.Equal(15, LegalParameters.MinimumWorkAge(new DateOnly(2007, 8, 31)));
        Assert.Equal(16, LegalParameters.MinimumWorkAge(new DateOnly(2007, 9, 1)));
        Assert.Equal(60, LegalParameters.RenewalTolerance(Today));
        Assert.Equal(10, LegalParameters.SchoolingYears(Today));
        Assert.Equal(80, LegalParameters.HoursWarning(Today));
        Assert.Equal((new DateOnly(1900, 1, 1), new DateOnly(2099, 12, 31)), (LegalParameters.AwaitingTitle, LegalParameters.PermanentTitle));
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
