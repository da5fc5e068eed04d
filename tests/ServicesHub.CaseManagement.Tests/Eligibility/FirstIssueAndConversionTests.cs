using ServicesHub.CaseManagement.Eligibility;

namespace ServicesHub.CaseManagement.Tests.Eligibility;

public sealed class FirstIssueAndConversionTests
{
    private static readonly ContractFacts Builder = new(40, null, "construction", ContractKind.Subordinate);

    [Theory]
    [InlineData("LAV_SUB_TD", true, true, WorkOutcome.Allowed)]
    [InlineData("LAV_SUB_TD", false, true, WorkOutcome.NotAllowed)]
    [InlineData("LAV_SUB_TD", null, true, WorkOutcome.Unknown)]
    [InlineData("LAV_SUB_TD", true, false, WorkOutcome.Unknown)]
    [InlineData("FAM", true, true, WorkOutcome.Unknown)]
    public void A_first_issue_needs_contract_and_receipt(string type, bool? contract, bool receipt, object outcome)
    {
        var issue = new ProcedureFacts(ProcedureKind.FirstIssue, new DateOnly(2026, 11, 1), receipt) { ContractOfStaySigned = contract };
        Ask.Expect((WorkOutcome)outcome, "R4", Ask.About(Ask.Awaiting(type, issue)));
        Ask.Expect((WorkOutcome)outcome, "R4", Ask.About(new PermitFacts(type, null, null, [issue])));
    }

    [Theory]
    [InlineData("STUDIO", "2025-10-03", WorkOutcome.AllowedWithLimit, "R7")]
    [InlineData("STUDIO", "2025-10-04", WorkOutcome.Allowed, "R5")]
    [InlineData("LAV_STAG", "2025-05-04", WorkOutcome.NotAllowed, "R8")]
    [InlineData("LAV_STAG", "2025-05-05", WorkOutcome.Allowed, "R5")]
    [InlineData("LAV_STAG", "2025-10-04", WorkOutcome.Allowed, "R5")]
    public void A_pending_conversion_opens_the_new_activity_from_its_norm_on(string type, string on, object outcome, string rule)
    {
        var conversion = Ask.Conversion(new DateOnly(2025, 5, 1), "LAV_SUB_TD");
        Ask.Expect(
            (WorkOutcome)outcome,
            rule,
            Ask.About(Ask.Permit(type, new DateOnly(2025, 12, 31), conversion)) with { On = Ask.Day(on), Proposed = Builder });
    }

    [Fact]
    public void The_norm_is_that_of_the_day()
    {
        var question = Ask.About(Ask.Permit("LAV_STAG", new DateOnly(2025, 12, 31), Ask.Conversion(new DateOnly(2025, 5, 1), "LAV_SUB_TD"))) with { Proposed = Builder };
        Assert.Contains("Circolare", Ask.Answer(question with { On = new DateOnly(2025, 10, 3) }).Norm.It, StringComparison.Ordinal);
        Assert.Contains("DL 146/2025", Ask.Answer(question with { On = new DateOnly(2025, 10, 4) }).Norm.It, StringComparison.Ordinal);
    }

    [Fact]
    public void A_conversion_that_the_type_does_not_foresee_is_left_to_a_person() =>
        Ask.Expect(
            WorkOutcome.Unknown,
            "R5",
            Ask.About(Ask.Permit("PROT_SPEC", new DateOnly(2026, 6, 1), Ask.Conversion(new DateOnly(2026, 5, 1), "LAV_SUB_TD"))));

    [Fact]
    public void A_conversion_without_receipt_is_to_be_verified()
    {
        var expired = Ask.Permit("LAV_STAG", new DateOnly(2026, 5, 1), Ask.Conversion(new DateOnly(2026, 4, 1), "LAV_SUB_TD", receipt: false));
        Ask.Expect(WorkOutcome.Unknown, "R5", Ask.About(expired));
    }

    [Theory]
    [InlineData(60, WorkOutcome.Allowed, "R5")]
    [InlineData(61, WorkOutcome.NotAllowed, "R10")]
    public void A_conversion_counts_when_asked_by_the_sixtieth_day(int filed, object outcome, string rule)
    {
        var expiry = new DateOnly(2026, 5, 1);
        Ask.Expect((WorkOutcome)outcome, rule, Ask.About(Ask.Permit("LAV_STAG", expiry, Ask.Conversion(expiry.AddDays(filed), "LAV_SUB_TD"))));
    }

    [Fact]
    public void Even_a_permit_that_allows_no_work_opens_it_by_conversion() =>
        Ask.Expect(
            WorkOutcome.Allowed,
            "R5",
            Ask.About(Ask.Permit("RES_ELETT_VISTO", new DateOnly(2027, 1, 1), Ask.Conversion(new DateOnly(2026, 10, 1), "LAV_SUB_TI"))));
}
