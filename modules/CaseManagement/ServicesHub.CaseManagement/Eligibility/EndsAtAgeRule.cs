namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>Permits that end on a birthday, whatever expiry the card carries.</summary>
internal static class EndsAtAgeRule
{
    /// <summary>Null while the permit has not ended.</summary>
    public static WorkEligibilityAnswer? Of(PermitCase permit)
    {
        if (permit.Type.EndsAtAge is not { } age || permit.Birth is not { } birth || permit.On < birth.Earliest.AddYears(age))
            return null;
        var birthday = AgeWords.Birthday(birth, age);
        var ended = permit.On >= birth.Latest.AddYears(age);
        var answer = ended
            ? permit.Answer(
                WorkOutcome.NotAllowed,
                "R10",
                $"Non può lavorare con il permesso «{permit.Type.Label.It}»: è finito al compimento dei {age} anni, {AgeWords.OnIt(birth, age)}.",
                $"May not work with the permit “{permit.Type.Label.En}”: it ended at the age of {age}, {AgeWords.OnEn(birth, age)}.")
            : permit.Answer(
                WorkOutcome.Unknown,
                "R10",
                $"Non si può dire: il permesso «{permit.Type.Label.It}» finisce a {age} anni e la data di nascita non è completa.",
                $"It cannot be said: the permit “{permit.Type.Label.En}” ends at the age of {age} and the date of birth is not complete.");
        return answer.Next(
            "Verifica se è stata chiesta la conversione prima del compleanno e registra la ricevuta; altrimenti accompagna subito allo sportello legale.",
            "Check whether the conversion was asked before the birthday and record the receipt; otherwise accompany to the legal desk at once.") with
        { Dates = [.. answer.Dates, birthday] };
    }
}
