using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>R9 for permits that ask for a higher age than the law in general, or for schooling.</summary>
internal static class PermitAgeRule
{
    /// <summary>Null when age and schooling are right.</summary>
    public static WorkEligibilityAnswer? Check(PermitCase permit)
    {
        if (permit.Type.MinAge is not { } age)
            return null;
        if (permit.Birth is not { } birth)
            return permit.Type.NeedsSchooling && permit.Question.SchoolingFulfilled != true ? SchoolingUnclear(permit) : null;
        if (permit.On >= birth.Latest.AddYears(age))
            return null;
        var answer = permit.On < birth.Earliest.AddYears(age)
            ? permit.Answer(
                WorkOutcome.NotAllowed,
                "R9",
                $"Non può lavorare: il permesso «{permit.Type.Label.It}» permette il lavoro da {age} anni, che compie {AgeWords.OnIt(birth, age)}.",
                $"May not work: the permit “{permit.Type.Label.En}” allows work from the age of {age}, reached {AgeWords.OnEn(birth, age)}.")
            : permit.Answer(
                WorkOutcome.Unknown,
                "R9",
                $"Non si può dire: il permesso «{permit.Type.Label.It}» permette il lavoro da {age} anni e la data di nascita non è completa.",
                $"It cannot be said: the permit “{permit.Type.Label.En}” allows work from the age of {age} and the date of birth is not complete.");
        return answer with { Dates = [.. answer.Dates, AgeWords.Birthday(birth, age)] };
    }

    private static WorkEligibilityAnswer SchoolingUnclear(PermitCase permit)
    {
        var years = LegalParameters.SchoolingYears(permit.On);
        return permit.Answer(
            WorkOutcome.Unknown,
            "R9",
            $"Non si può dire: con il permesso «{permit.Type.Label.It}» serve l'obbligo di istruzione di {years} anni, che non risulta assolto.",
            $"It cannot be said: the permit “{permit.Type.Label.En}” needs the {years} years of compulsory schooling, which are not on record as completed.")
            .Next("Verifica il percorso scolastico e registra l'esito.", "Check the schooling and record the outcome.");
    }
}
