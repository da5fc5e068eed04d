using ServicesHub.CaseManagement.Eligibility;

namespace ServicesHub.CaseManagement.Tests.Eligibility;

public sealed class RenewalTests
{
    private static readonly DateOnly Expiry = Ask.Expiry;

    [Theory]
    [InlineData(-1, WorkOutcome.Allowed, "R2")]
    [InlineData(0, WorkOutcome.Allowed, "R2")]
    [InlineData(1, WorkOutcome.Allowed, "R3")]
    [InlineData(60, WorkOutcome.Allowed, "R3")]
    [InlineData(61, WorkOutcome.NotAllowed, "R10")]
    public void Without_a_renewal_work_ends_sixty_days_after_expiry(int days, object outcome, string rule) =>
        Ask.Expect((WorkOutcome)outcome, rule, Ask.About(Ask.Permit("LAV_SUB_TD", Expiry)) with { On = Expiry.AddDays(days) });

    [Theory]
    [InlineData(-30, WorkOutcome.Allowed, "R3")]
    [InlineData(0, WorkOutcome.Allowed, "R3")]
    [InlineData(60, WorkOutcome.Allowed, "R3")]
    [InlineData(61, WorkOutcome.NotAllowed, "R10")]
    public void A_renewal_counts_when_filed_by_the_sixtieth_day(int filed, object outcome, string rule) =>
        Ask.Expect(
            (WorkOutcome)outcome,
            rule,
            Ask.About(Ask.Permit("LAV_SUB_TD", Expiry, Ask.Renewal(Expiry.AddDays(filed)))) with { On = Expiry.AddDays(200) });

    [Fact]
    public void A_renewal_does_not_count_before_it_is_filed()
    {
        var question = Ask.About(Ask.Permit("LAV_SUB_TD", Expiry, Ask.Renewal(Expiry.AddDays(50))));
        Assert.Contains(Ask.Answer(question with { On = Expiry.AddDays(49) }).Limits, limit => limit.Code == "until-tolerance-end");
        Assert.Empty(Ask.Answer(question with { On = Expiry.AddDays(50) }).Limits);
    }

    [Fact]
    public void A_lost_receipt_is_to_be_verified_once_the_tolerance_is_over()
    {
        var question = Ask.About(Ask.Permit("LAV_SUB_TD", Expiry, Ask.Renewal(Expiry, receipt: false)));
        Ask.Expect(WorkOutcome.Allowed, "R3", question with { On = Expiry.AddDays(60) });
        Ask.Expect(WorkOutcome.Unknown, "R3", question with { On = Expiry.AddDays(61) });
    }

    [Theory]
    [InlineData(AppealState.None, WorkOutcome.NotAllowed)]
    [InlineData(AppealState.NotSuspensive, WorkOutcome.NotAllowed)]
    [InlineData(AppealState.EffectUnknown, WorkOutcome.Unknown)]
    [InlineData(AppealState.Suspensive, WorkOutcome.Allowed)]
    public void After_a_refusal_the_appeal_decides(object appeal, object outcome)
    {
        var refused = Ask.Renewal(Expiry) with
        {
            Result = ProcedureResult.Refused,
            ConcludedOn = Expiry.AddDays(30),
            Appeal = (AppealState)appeal,
        };
        var question = Ask.About(Ask.Permit("LAV_SUB_TD", Expiry, refused));
        Ask.Expect(WorkOutcome.Allowed, "R3", question with { On = Expiry.AddDays(29) });
        Ask.Expect((WorkOutcome)outcome, "R3", question with { On = Expiry.AddDays(30) });
    }

    [Fact]
    public void The_limits_of_the_permit_stay_during_the_renewal() =>
        Ask.Expect(
            WorkOutcome.AllowedWithLimit,
            "R3",
            Ask.About(Ask.Permit("STUDIO", Expiry, Ask.Renewal(Expiry))));

    [Fact]
    public void An_expired_title_leads_to_the_legal_desk_and_never_to_the_police()
    {
        var answer = Ask.Answer(Ask.About(Ask.Permit("LAV_SUB_TD", new DateOnly(2025, 1, 1))));
        Assert.Equal("R10", answer.Rule);
        Assert.Contains("sportello legale", answer.NextStep!.It, StringComparison.Ordinal);
        foreach (var word in new[] { "polizia", "police", "questura", "segnal", "denunc" })
            Assert.DoesNotContain(word, answer.NextStep.It + answer.NextStep.En + answer.Sentence.It, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(answer.Dates, date => date.Code == "tolerance-end" && date.Date == new DateOnly(2025, 3, 2));
    }

    [Fact]
    public void Conventional_dates_are_taken_for_what_they_mean()
    {
        var permanent = Ask.Answer(Ask.About(Ask.Permit("CARTA_FAM_UE", new DateOnly(2099, 12, 31))) with { On = new DateOnly(2100, 6, 1) });
        Assert.Equal((WorkOutcome.Allowed, "R2", 0), (permanent.Outcome, permanent.Rule, permanent.Warnings.Count));
        Assert.DoesNotContain(permanent.Dates, date => date.Code == "expiry");
        var awaiting = Ask.Answer(Ask.About(Ask.Awaiting("FAM")));
        Assert.Equal((WorkOutcome.Unknown, "R4"), (awaiting.Outcome, awaiting.Rule));
        Assert.DoesNotContain("1900", awaiting.Sentence.It, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_term_residents_keep_their_right_when_the_card_expires()
    {
        var answer = Ask.Answer(Ask.About(Ask.Permit("UE_LP", new DateOnly(2025, 1, 1))));
        Assert.Equal(WorkOutcome.Allowed, answer.Outcome);
        Assert.Contains(answer.Warnings, warning => warning.Code == "card-to-update");
    }

    [Theory]
    [InlineData("CARTA_FAM_UE", WorkOutcome.Unknown)]
    [InlineData("FAM", WorkOutcome.NotAllowed)]
    public void A_card_that_is_only_updated_leaves_the_matter_to_a_person(string type, object outcome) =>
        Ask.Expect((WorkOutcome)outcome, "R10", Ask.About(Ask.Permit(type, new DateOnly(2025, 1, 1))));

    [Fact]
    public void Of_several_permits_the_best_answers()
    {
        var answer = Ask.Answer(Ask.About(
            Ask.Permit("RIC_ASILO", new DateOnly(2022, 1, 1)),
            Ask.Permit("SUSSIDIARIA", new DateOnly(2029, 1, 1)),
            Ask.Permit("TURISMO", new DateOnly(2027, 1, 1))));
        Assert.Equal((WorkOutcome.Allowed, "SUSSIDIARIA"), (answer.Outcome, answer.PermitType));
    }

    [Fact]
    public void A_permit_without_expiry_or_of_an_unknown_type_is_left_to_a_person()
    {
        Ask.Expect(WorkOutcome.Unknown, "R2", Ask.About(Ask.Permit("FAM", null)));
        Ask.Expect(WorkOutcome.Unknown, "R11", Ask.About(Ask.Permit("ABC", new DateOnly(2027, 1, 1))));
        Ask.Expect(WorkOutcome.Unknown, "R11", Ask.About(Ask.Permit("PROT_TEMP_UA", new DateOnly(2028, 1, 1))) with { On = new DateOnly(2027, 3, 5) });
    }

    [Fact]
    public void A_permit_holds_from_its_issue()
    {
        var question = Ask.About(new PermitFacts("FAM", new DateOnly(2026, 12, 1), new DateOnly(2028, 12, 1), []));
        var answer = Ask.Answer(question with { On = new DateOnly(2026, 11, 30) });
        Assert.Equal((WorkOutcome.NotYet, new DateOnly(2026, 12, 1)), (answer.Outcome, answer.From));
        Ask.Expect(WorkOutcome.Allowed, "R2", question with { On = new DateOnly(2026, 12, 1) });
    }
}
