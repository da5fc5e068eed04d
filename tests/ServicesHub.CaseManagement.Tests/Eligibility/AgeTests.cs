using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Eligibility;

namespace ServicesHub.CaseManagement.Tests.Eligibility;

public sealed class AgeTests
{
    private static readonly DateOnly Valid = new(2029, 6, 1);

    private static WorkEligibilityQuestion Born(PartialDate birth, bool? schooling = true, string type = "FAM") =>
        Ask.About(Ask.Permit(type, Valid)) with { BirthDate = birth, SchoolingFulfilled = schooling };

    [Fact]
    public void Work_begins_on_the_sixteenth_birthday()
    {
        Ask.Expect(WorkOutcome.NotAllowed, "R9", Born(new PartialDate(2010, 11, 25)));
        Ask.Expect(WorkOutcome.Allowed, "R2", Born(new PartialDate(2010, 11, 24)));
    }

    [Theory]
    [InlineData(true, WorkOutcome.Allowed, "R2")]
    [InlineData(false, WorkOutcome.NotAllowed, "R9")]
    [InlineData(null, WorkOutcome.Unknown, "R9")]
    public void A_minor_needs_the_schooling_done(bool? schooling, object outcome, string rule) =>
        Ask.Expect((WorkOutcome)outcome, rule, Born(new PartialDate(2009, 5, 5), schooling));

    [Fact]
    public void Schooling_no_longer_matters_on_the_eighteenth_birthday()
    {
        Ask.Expect(WorkOutcome.Unknown, "R9", Born(new PartialDate(2008, 11, 25), schooling: null));
        Ask.Expect(WorkOutcome.Allowed, "R2", Born(new PartialDate(2008, 11, 24), schooling: null));
    }

    [Theory]
    [InlineData(2010, null, WorkOutcome.Unknown)]
    [InlineData(2010, 11, WorkOutcome.Unknown)]
    [InlineData(2010, 12, WorkOutcome.NotAllowed)]
    [InlineData(2010, 10, WorkOutcome.Allowed)]
    [InlineData(2011, null, WorkOutcome.NotAllowed)]
    [InlineData(2009, null, WorkOutcome.Allowed)]
    public void An_unknown_day_counts_as_the_latest_possible(int year, int? month, object outcome) =>
        Assert.Equal((WorkOutcome)outcome, Ask.Answer(Born(new PartialDate(year, month))).Outcome);

    [Fact]
    public void A_permit_may_ask_for_eighteen_years()
    {
        Ask.Expect(WorkOutcome.NotAllowed, "R9", Born(new PartialDate(2008, 11, 25), type: "LAV_AUT"));
        Ask.Expect(WorkOutcome.Allowed, "R2", Born(new PartialDate(2008, 11, 24), type: "LAV_AUT"));
        Ask.Expect(WorkOutcome.Unknown, "R9", Born(new PartialDate(2008), type: "LAV_AUT"));
    }

    [Theory]
    [InlineData("MIN_ETA", 18)]
    [InlineData("AFFIDAMENTO", 18)]
    [InlineData("PROS_AMM", 21)]
    public void Some_permits_end_on_a_birthday_whatever_the_card_says(string type, int age)
    {
        var birth = new PartialDate(2006, 3, 10);
        var birthday = birth.Latest.AddYears(age);
        var question = Born(birth, type: type);
        Assert.True(Ask.Answer(question with { On = birthday.AddDays(-1) }).MayWork);
        Ask.Expect(WorkOutcome.NotAllowed, "R10", question with { On = birthday });
    }

    [Theory]
    [InlineData(-1, WorkOutcome.Allowed)]
    [InlineData(0, WorkOutcome.NotAllowed)]
    public void A_conversion_asked_before_eighteen_carries_on(int filed, object outcome)
    {
        var birthday = new DateOnly(2026, 11, 20);
        var question = Ask.About(Ask.Permit("MIN_ETA", birthday, Ask.Conversion(birthday.AddDays(filed), "ATT_OCC"))) with
        {
            BirthDate = new PartialDate(2008, 11, 20),
            SchoolingFulfilled = true,
        };
        Assert.Equal((WorkOutcome)outcome, Ask.Answer(question).Outcome);
    }

    [Fact]
    public void A_missing_birth_date_is_pointed_out()
    {
        var answer = Ask.Answer(Ask.About(Ask.Permit("FAM", Valid)) with { BirthDate = null });
        Assert.Equal(WorkOutcome.Allowed, answer.Outcome);
        Assert.Contains(answer.Warnings, warning => warning.Code == "birth-date-missing");
        Ask.Expect(WorkOutcome.Unknown, "R9", Ask.About(Ask.Permit("MIN_ETA", Valid)) with { BirthDate = null });
    }

    [Fact]
    public void A_minor_who_may_work_is_protected() =>
        Assert.Contains(Ask.Answer(Born(new PartialDate(2009, 5, 5))).Limits, limit => limit.Code == "minor-protection");
}
