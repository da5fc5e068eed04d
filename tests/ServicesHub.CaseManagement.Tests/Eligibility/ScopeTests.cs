using ServicesHub.CaseManagement.Eligibility;

namespace ServicesHub.CaseManagement.Tests.Eligibility;

public sealed class ScopeTests
{
    private static readonly DateOnly Valid = new(2027, 6, 1);

    [Theory]
    [InlineData(8, 7.9, null)]
    [InlineData(8, 8, "hours-week-near")]
    [InlineData(12, 8, "hours-week-near")]
    [InlineData(12, 8.5, "hours-week-exceeded")]
    [InlineData(12, 10, "hours-week-exceeded")]
    public void Weekly_hours_of_all_contracts_count_together(double has, double proposed, string? warning)
    {
        var answer = Ask.Answer(Ask.About(Ask.Permit("STUDIO", Valid)) with
        {
            Contracts = [new ContractFacts((decimal)has)],
            Proposed = new ContractFacts((decimal)proposed, Kind: ContractKind.Subordinate),
        });
        Assert.Equal((WorkOutcome.AllowedWithLimit, "R7"), (answer.Outcome, answer.Rule));
        Assert.Equal(warning, answer.Warnings.SingleOrDefault()?.Code);
        Assert.Contains(answer.Limits, limit => limit.Code == "hours-week" && limit.Text.It.Contains("20", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(831, null)]
    [InlineData(832, "hours-year-near")]
    [InlineData(1040, "hours-year-near")]
    [InlineData(1041, "hours-year-exceeded")]
    public void Yearly_hours_warn_from_eighty_percent(int hours, string? warning) => Assert.Equal(
        warning,
        Ask.Answer(Ask.About(Ask.Permit("STUDIO", Valid)) with { Proposed = new ContractFacts(10, hours) }).Warnings.SingleOrDefault()?.Code);

    [Fact]
    public void Too_many_hours_name_how_many_to_take_off()
    {
        var answer = Ask.Answer(Ask.About(Ask.Permit("STUDIO", Valid)) with { Contracts = [new ContractFacts(12)], Proposed = new ContractFacts(10) });
        Assert.Equal("Le ore diventano 22 per settimana, oltre il limite di 20: riduci di 2 ore prima di firmare.", Assert.Single(answer.Warnings).Text.It);
    }

    [Theory]
    [InlineData("agriculture", ContractKind.Seasonal, WorkOutcome.AllowedWithLimit)]
    [InlineData("tourism-hotel", ContractKind.Seasonal, WorkOutcome.AllowedWithLimit)]
    [InlineData("tourism-hotel", ContractKind.SelfEmployed, WorkOutcome.NotAllowed)]
    [InlineData("construction", ContractKind.Seasonal, WorkOutcome.NotAllowed)]
    [InlineData("fishing on the moon", ContractKind.Seasonal, WorkOutcome.Unknown)]
    public void Seasonal_permits_cover_two_sectors(string sector, object kind, object outcome)
    {
        foreach (var type in new[] { "LAV_STAG", "LAV_STAG_PLUR" })
            Ask.Expect((WorkOutcome)outcome, "R8", Ask.About(Ask.Permit(type, Valid)) with { Proposed = new ContractFacts(40, null, sector, (ContractKind)kind) });
    }

    [Theory]
    [InlineData(18, false)]
    [InlineData(20, true)]
    public void A_conversion_is_hinted_at_from_twenty_hours(int hours, bool hinted) => Assert.Equal(
        hinted,
        Ask.Answer(Ask.About(Ask.Permit("LAV_STAG", Valid)) with { Proposed = new ContractFacts(hours, null, "construction", ContractKind.Subordinate) })
            .NextStep!.It.Contains("conversione", StringComparison.Ordinal));

    [Theory]
    [InlineData(true, WorkOutcome.AllowedWithLimit, "R2")]
    [InlineData(false, WorkOutcome.NotAllowed, "R2")]
    [InlineData(null, WorkOutcome.Unknown, "R11")]
    public void Special_cases_cover_the_authorised_activity(bool? authorised, object outcome, string rule) => Ask.Expect(
        (WorkOutcome)outcome,
        rule,
        Ask.About(Ask.Permit("CASI_PART_27", Valid)) with { Proposed = new ContractFacts(40, IsAuthorisedActivity: authorised) });

    [Theory]
    [InlineData("TIROCINIO", ContractKind.Traineeship)]
    [InlineData("RICERCA", ContractKind.Research)]
    [InlineData("BLUE_CARD", ContractKind.HighlyQualified)]
    [InlineData("VAC_LAV", ContractKind.Seasonal)]
    public void Work_of_the_permits_own_kind_is_covered(string type, object kind) => Ask.Expect(
        WorkOutcome.AllowedWithLimit,
        "R2",
        Ask.About(Ask.Permit(type, Valid)) with { Proposed = new ContractFacts(40, Kind: (ContractKind)kind) });

    [Fact]
    public void A_contested_norm_is_pointed_out() =>
        Assert.Contains(Ask.Answer(Ask.About(Ask.Permit("CURE_MED_19", Valid))).Warnings, warning => warning.Code == "norm-contested");
}
