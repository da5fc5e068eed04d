using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Eligibility;

namespace ServicesHub.CaseManagement.Tests.Eligibility;

public sealed class CitizenTests
{
    [Theory]
    [InlineData("100")]
    [InlineData("235")]
    [InlineData("225")]
    [InlineData("241")]
    public void Citizens_with_free_movement_work_without_a_permit(string istat) =>
        Ask.Expect(WorkOutcome.Allowed, "R1", Ask.About() with { Citizenships = [istat] });

    [Fact]
    public void Of_two_citizenships_the_better_counts() =>
        Ask.Expect(WorkOutcome.Allowed, "R1", Ask.About() with { Citizenships = ["602", "239"] });

    [Fact]
    public void Britons_need_a_title_from_2021()
    {
        var question = Ask.About() with { Citizenships = ["219"] };
        Ask.Expect(WorkOutcome.Allowed, "R1", question with { On = new DateOnly(2020, 12, 31) });
        Ask.Expect(WorkOutcome.Unknown, "R11", question with { On = new DateOnly(2021, 1, 1) });
    }

    [Theory]
    [InlineData("450")]
    [InlineData("997")]
    [InlineData("999")]
    [InlineData("000")]
    public void Without_a_title_on_record_a_person_decides(string istat)
    {
        var answer = Ask.Answer(Ask.About() with { Citizenships = [istat] });
        Assert.Equal((WorkOutcome.Unknown, "R11"), (answer.Outcome, answer.Rule));
        Assert.NotNull(answer.NextStep);
    }

    [Fact]
    public void A_child_of_the_union_may_not_work_either() =>
        Ask.Expect(WorkOutcome.NotAllowed, "R9", Ask.About() with { Citizenships = ["235"], BirthDate = new PartialDate(2011, 5, 5) });
}
