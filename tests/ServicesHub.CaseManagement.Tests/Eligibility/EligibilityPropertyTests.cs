using CsCheck;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Tests.Eligibility;

public sealed class EligibilityPropertyTests
{
    private static readonly string[] Codes = [.. PermitTypes.On(Ask.Today).Select(type => type.Code)];

    private static readonly Gen<ProcedureFacts> Procedure = Gen.Select(
        Gen.Enum<ProcedureKind>(), Gen.Int[-400, 100], Gen.Bool, Gen.Enum<ProcedureResult>(), Gen.Enum<AppealState>(), Gen.Bool)
        .Select((kind, filed, receipt, result, appeal, known) => new ProcedureFacts(kind, Ask.Today.AddDays(filed), receipt)
        {
            Result = result,
            Appeal = appeal,
            ToType = known ? "LAV_SUB_TD" : null,
            ContractOfStaySigned = known ? true : null,
        });

    private static readonly Gen<PermitFacts> Permit = Gen.Select(
        Gen.Int[0, Codes.Length - 1].Select(index => Codes[index]), Gen.Int[-400, 400], Gen.Int[0, 9], Procedure.Array[0, 3])
        .Select((type, expires, special, procedures) => new PermitFacts(
            type,
            special == 0 ? null : Ask.Today.AddDays(-500),
            special switch { 0 => null, 1 => new DateOnly(1900, 1, 1), 2 => new DateOnly(2099, 12, 31), _ => Ask.Today.AddDays(expires) },
            procedures));

    private static readonly Gen<WorkEligibilityQuestion> Question = Gen.Select(Permit.Array[1, 3], Gen.Int[1950, 2012], Gen.Bool, Gen.Bool)
        .Select((permits, year, schooling, partial) => Ask.About(permits) with
        {
            BirthDate = partial ? new PartialDate(year) : new PartialDate(year, 11, 24),
            SchoolingFulfilled = schooling,
        });

    private static readonly WorkOutcome[] BestFirst =
        [WorkOutcome.Allowed, WorkOutcome.AllowedWithLimit, WorkOutcome.Unknown, WorkOutcome.NotYet, WorkOutcome.NotAllowed];

    [Fact]
    public void Every_answer_explains_itself() => Question.Sample(question =>
    {
        var answer = WorkEligibility.Assess(question);
        return answer.Sentence.It.Length > 20 && answer.Sentence.En.Length > 20
            && answer.Norm.It.Length > 10
            && (answer.Outcome == WorkOutcome.NotYet) == (answer.From > question.On)
            && (answer.Outcome != WorkOutcome.AllowedWithLimit || answer.Limits.Count > 0)
            && answer.Dates.All(date => date.Date.Year is > 1900 and < 2099);
    });

    [Fact]
    public void One_more_permit_never_makes_the_answer_worse() => Gen.Select(Question, Permit).Sample((question, permit) =>
        Rank(WorkEligibility.Assess(question with { Permits = [.. question.Permits, permit] })) <= Rank(WorkEligibility.Assess(question)));

    [Fact]
    public void An_unknown_day_of_birth_never_allows_more_than_a_day_that_it_may_be() => Question.Sample(question =>
    {
        var year = question.BirthDate!.Value.Year;
        var partial = WorkEligibility.Assess(question with { BirthDate = new PartialDate(year) });
        var latest = WorkEligibility.Assess(question with { BirthDate = new PartialDate(year, 12, 31) });
        var earliest = WorkEligibility.Assess(question with { BirthDate = new PartialDate(year, 1, 1) });
        return !partial.MayWork || (latest.MayWork && earliest.MayWork);
    });

    private static int Rank(WorkEligibilityAnswer answer) => Array.IndexOf(BestFirst, answer.Outcome);
}
