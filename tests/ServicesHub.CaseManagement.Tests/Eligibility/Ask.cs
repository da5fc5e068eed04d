using System.Globalization;
using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Eligibility;

namespace ServicesHub.CaseManagement.Tests.Eligibility;

/// <summary>Questions about an adult from Senegal unless the test says otherwise.</summary>
internal static class Ask
{
    public static readonly DateOnly Today = new(2026, 11, 24);

    public static readonly DateOnly Expiry = new(2026, 9, 1);

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static WorkEligibilityQuestion About(params PermitFacts[] permits) => new(Today)
    {
        Citizenships = ["450"],
        BirthDate = new PartialDate(1990, 5, 5),
        Permits = permits,
    };

    public static PermitFacts Permit(string type, DateOnly? expires, params ProcedureFacts[] procedures) =>
        new(type, new DateOnly(2020, 1, 1), expires, procedures);

    public static PermitFacts Awaiting(string type, params ProcedureFacts[] procedures) =>
        new(type, null, new DateOnly(1900, 1, 1), procedures);

    public static ProcedureFacts Renewal(DateOnly filed, bool receipt = true) => new(ProcedureKind.Renewal, filed, receipt);

    public static ProcedureFacts Asylum(DateOnly filed) => new(ProcedureKind.Asylum, filed, true);

    public static ProcedureFacts Conversion(DateOnly filed, string to, bool receipt = true) =>
        new(ProcedureKind.Conversion, filed, receipt) { ToType = to };

    public static WorkEligibilityAnswer Answer(WorkEligibilityQuestion question)
    {
        var answer = WorkEligibility.Assess(question);
        Assert.NotEmpty(answer.Sentence.It);
        Assert.NotEmpty(answer.Sentence.En);
        Assert.Contains("in vigore dal", answer.Norm.It, StringComparison.Ordinal);
        Assert.Contains("in force since", answer.Norm.En, StringComparison.Ordinal);
        return answer;
    }

    public static void Expect(WorkOutcome outcome, string rule, WorkEligibilityQuestion question)
    {
        var answer = Answer(question);
        Assert.Equal((outcome, rule), (answer.Outcome, answer.Rule));
    }
}
