using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Tests.Eligibility;

public sealed class QuestionInputTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("2026-11-26")]
    [InlineData("0001")]
    public void A_birth_that_nobody_can_be_asked_about_is_refused(string birth)
    {
        var refused = Assert.Throws<InvalidInputException>(() => Ask(birth));

        Assert.Equal("birthDate", Assert.Single(refused.Problems).Field);
    }

    [Theory]
    [InlineData("2026-11-25")]
    [InlineData("1900")]
    [InlineData("1996-12")]
    public void Every_other_birth_is_taken(string birth) => Assert.NotNull(WorkEligibility.Assess(Ask(birth)));

    [Theory]
    [InlineData("permitExpiry")]
    [InlineData("filedOn")]
    public void A_permit_dated_at_the_end_of_the_calendar_is_refused(string field)
    {
        var permit = new PermitInput
        {
            Type = "FAM",
            ExpiresOn = field == "permitExpiry" ? DateOnly.MaxValue : null,
            Procedures = [new ProcedureInput { Kind = "conversion", FiledOn = field == "filedOn" ? DateOnly.MaxValue : Today }],
        };
        var refused = Assert.Throws<InvalidInputException>(() => new QuestionInput(null, null, null, null, [permit], null, null).Read(Today));

        Assert.Equal((field, "date-range"), Assert.Single(refused.Problems.Select(p => (p.Field, p.Code))));
    }

    [Fact]
    public void A_day_at_the_end_of_the_calendar_is_refused() =>
        Assert.Throws<InvalidInputException>(() => new QuestionInput(DateOnly.MaxValue, null, "9995", null, null, null, null).Read(Today));

    private static WorkEligibilityQuestion Ask(string birth) =>
        new QuestionInput(null, ["450"], birth, null, null, null, null).Read(Today);
}
