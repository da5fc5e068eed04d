using ServicesHub.CaseManagement.Contracts;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>R1: Italian, Union, EEA and Swiss citizens work without a permit; of two citizenships the better counts.</summary>
internal static class CitizenRule
{
    public static WorkEligibilityAnswer? Check(WorkEligibilityQuestion question)
    {
        var free = question.Citizenships
            .Select(Citizenships.Find)
            .FirstOrDefault(citizenship => citizenship?.HasFreeMovementOn(question.On) == true);
        return free is null
            ? null
            : Answers.Of(
                question,
                WorkOutcome.Allowed,
                "R1",
                $"Può lavorare senza permesso di soggiorno: la cittadinanza ({free.Name.It}) dà la libera circolazione.",
                $"May work without a permit of stay: the citizenship ({free.Name.En}) gives free movement.");
    }
}
