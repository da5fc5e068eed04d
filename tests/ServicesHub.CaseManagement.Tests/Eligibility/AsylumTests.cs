using ServicesHub.CaseManagement.Eligibility;

namespace ServicesHub.CaseManagement.Tests.Eligibility;

public sealed class AsylumTests
{
    private static readonly DateOnly Filed = new(2026, 3, 1);

    [Theory]
    [InlineData(0, WorkOutcome.NotYet)]
    [InlineData(30, WorkOutcome.NotYet)]
    [InlineData(59, WorkOutcome.NotYet)]
    [InlineData(60, WorkOutcome.Allowed)]
    [InlineData(61, WorkOutcome.Allowed)]
    public void Work_begins_sixty_days_after_the_application(int days, object outcome)
    {
        var answer = Ask.Answer(Ask.About(Ask.Awaiting("RIC_ASILO", Ask.Asylum(Filed))) with { On = Filed.AddDays(days) });
        Assert.Equal(((WorkOutcome)outcome, "R6"), (answer.Outcome, answer.Rule));
        Assert.Equal((WorkOutcome)outcome == WorkOutcome.NotYet ? new DateOnly(2026, 4, 30) : null, answer.From);
    }

    [Theory]
    [InlineData(ProcedureResult.Pending, AppealState.None, WorkOutcome.Allowed)]
    [InlineData(ProcedureResult.Refused, AppealState.None, WorkOutcome.NotAllowed)]
    [InlineData(ProcedureResult.Refused, AppealState.NotSuspensive, WorkOutcome.NotAllowed)]
    [InlineData(ProcedureResult.Refused, AppealState.EffectUnknown, WorkOutcome.Unknown)]
    [InlineData(ProcedureResult.Refused, AppealState.Suspensive, WorkOutcome.Allowed)]
    [InlineData(ProcedureResult.Withdrawn, AppealState.None, WorkOutcome.NotAllowed)]
    [InlineData(ProcedureResult.Granted, AppealState.None, WorkOutcome.Unknown)]
    public void The_decision_and_its_appeal_decide(object result, object appeal, object outcome)
    {
        var decided = Ask.Asylum(Filed) with
        {
            Result = (ProcedureResult)result,
            ConcludedOn = Filed.AddDays(100),
            Appeal = (AppealState)appeal,
        };
        var question = Ask.About(Ask.Permit("RIC_ASILO", Filed.AddMonths(6), decided));
        Ask.Expect(WorkOutcome.Allowed, "R6", question with { On = Filed.AddDays(99) });
        Ask.Expect((WorkOutcome)outcome, "R6", question with { On = Filed.AddDays(100) });
    }

    [Fact]
    public void A_refusal_within_the_wait_does_not_shorten_it()
    {
        var refused = Ask.Asylum(Filed) with { Result = ProcedureResult.Refused, ConcludedOn = Filed.AddDays(10), Appeal = AppealState.Suspensive };
        Ask.Expect(WorkOutcome.NotYet, "R6", Ask.About(Ask.Awaiting("RIC_ASILO", refused)) with { On = Filed.AddDays(20) });
    }

    [Fact]
    public void An_expired_card_does_not_end_the_right_while_the_procedure_lasts()
    {
        var answer = Ask.Answer(Ask.About(Ask.Permit("RIC_ASILO", new DateOnly(2025, 9, 1), Ask.Asylum(new DateOnly(2025, 3, 1)))));
        Assert.Equal((WorkOutcome.Allowed, "R6"), (answer.Outcome, answer.Rule));
        Assert.Contains(answer.Warnings, warning => warning.Code == "card-expired");
    }

    [Fact]
    public void Without_the_application_the_days_count_from_the_issue()
    {
        var question = Ask.About(new PermitFacts("RIC_ASILO", Filed, Filed.AddMonths(6), []));
        var answer = Ask.Answer(question with { On = Filed.AddDays(59) });
        Assert.Equal((WorkOutcome.NotYet, Filed.AddDays(60)), (answer.Outcome, answer.From));
        Assert.Contains(answer.Warnings, warning => warning.Code == "application-date-missing");
        Ask.Expect(WorkOutcome.Allowed, "R6", question with { On = Filed.AddDays(60) });
        Ask.Expect(WorkOutcome.Unknown, "R6", Ask.About(Ask.Awaiting("RIC_ASILO")));
    }

    [Fact]
    public void An_application_counts_beside_another_permit_and_mends_no_late_conversion()
    {
        var expiry = new DateOnly(2026, 1, 1);
        var late = Ask.Conversion(expiry.AddDays(70), "LAV_SUB_TD");
        Ask.Expect(WorkOutcome.NotYet, "R6", Ask.About(Ask.Permit("STUDIO", expiry, late, Ask.Asylum(Ask.Today.AddDays(-10)))));
        Ask.Expect(WorkOutcome.Allowed, "R6", Ask.About(Ask.Permit("STUDIO", expiry, late, Ask.Asylum(Ask.Today.AddDays(-60)))));
    }

    [Fact]
    public void A_delay_of_the_applicants_own_is_left_to_a_person() =>
        Ask.Expect(WorkOutcome.Unknown, "R6", Ask.About(Ask.Awaiting("RIC_ASILO", Ask.Asylum(Filed) with { DelayByApplicant = true })));
}
