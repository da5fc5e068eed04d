using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Permits;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>R9: the age at which work may begin and the schooling duty. An unknown day of birth counts as the latest possible.</summary>
internal static class AgeRule
{
    public static AgeFinding Check(WorkEligibilityQuestion question)
    {
        if (question.BirthDate is not { } birth)
            return new AgeFinding { Warnings = [BirthDateMissing(LegalParameters.MinimumWorkAge(question.On))] };
        var age = LegalParameters.MinimumWorkAge(question.On);
        var birthday = AgeWords.Birthday(birth, age);
        if (question.On < birth.Earliest.AddYears(age))
            return new AgeFinding { Blocked = TooYoung(question, age, birth) with { Dates = [birthday] } };
        if (question.On < birth.Latest.AddYears(age))
            return new AgeFinding { Blocked = PerhapsTooYoung(question, age, birth) with { Dates = [birthday] } };
        var majority = LegalParameters.Majority(question.On);
        return question.On >= birth.Latest.AddYears(majority)
            ? new AgeFinding()
            : Minor(question, birth, question.On < birth.Earliest.AddYears(majority)) with { Dates = [AgeWords.Birthday(birth, majority)] };
    }

    private static AgeFinding Minor(WorkEligibilityQuestion question, PartialDate birth, bool certain)
    {
        if (question.SchoolingFulfilled == true)
            return new AgeFinding { Limits = [AgeWords.MinorProtection] };
        var years = LegalParameters.SchoolingYears(question.On);
        var blocked = question.SchoolingFulfilled == false && certain
            ? Answers.Of(
                question,
                WorkOutcome.NotAllowed,
                "R9",
                $"Non può lavorare: è minorenne e non ha assolto l'obbligo di istruzione di {years} anni.",
                $"May not work: a minor who has not completed the {years} years of compulsory schooling.")
            : Answers.Of(
                question,
                WorkOutcome.Unknown,
                "R9",
                $"Non si può dire: {(certain ? "è minorenne" : "potrebbe essere minorenne")} e non risulta assolto l'obbligo di istruzione di {years} anni.",
                $"It cannot be said: {(certain ? "a minor" : "perhaps a minor")}, and the {years} years of compulsory schooling are not on record as completed.");
        return new AgeFinding
        {
            Blocked = blocked.Next(
                "Verifica il percorso scolastico, anche all'estero, e registra l'esito; per proseguire gli studi indirizza al CPIA.",
                "Check the schooling, abroad too, and record the outcome; to go on with school refer to the adult education centre (CPIA).") with
            {
                Dates = [AgeWords.Birthday(birth, LegalParameters.Majority(question.On))],
            },
        };
    }

    private static WorkEligibilityAnswer TooYoung(WorkEligibilityQuestion question, int age, PartialDate birth) => Answers.Of(
        question,
        WorkOutcome.NotAllowed,
        "R9",
        $"Non può lavorare prima dei {age} anni, che compie {AgeWords.OnIt(birth, age)}; poi serve anche l'obbligo di istruzione assolto.",
        $"May not work before the age of {age}, reached {AgeWords.OnEn(birth, age)}; compulsory schooling must then be completed too.")
        .Next("Indirizza alla scuola o al CPIA.", "Refer to school or to the adult education centre (CPIA).");

    private static WorkEligibilityAnswer PerhapsTooYoung(WorkEligibilityQuestion question, int age, PartialDate birth) => Answers.Of(
        question,
        WorkOutcome.Unknown,
        "R9",
        $"Non si può dire: giorno o mese di nascita non sono noti e potrebbe non avere ancora {age} anni, che compie {AgeWords.OnIt(birth, age)}.",
        $"It cannot be said: day or month of birth are unknown, so the age of {age} may not be reached yet; it is reached {AgeWords.OnEn(birth, age)}.")
        .Next("Cerca la data completa su un documento e registrala.", "Find the full date on a document and record it.");

    private static WorkNote BirthDateMissing(int age) => WorkNote.Of(
        "birth-date-missing",
        $"La data di nascita manca: verifica che abbia almeno {age} anni.",
        $"The date of birth is missing: check that the age is at least {age}.");
}
