using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Lists;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Permits;

/// <summary>Turns the input of a permit into one and names everything that is wrong with it.</summary>
internal static class CheckedPermit
{
    public static Permit? Read(PermitInput input, ProblemList problems)
    {
        var type = PermitTypes.Resolve(input.Type);
        if (type is null)
            problems.Add("permitType", "permit-type", "Scegli il tipo di permesso dall'elenco.", "Choose the type of permit from the list.");
        var number = string.IsNullOrWhiteSpace(input.Number) ? null : SearchPeople.Compact(input.Number);
        if (number is not null && (number.Length > 30 || number.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('-' or '/' or '.'))))
            problems.Add("permitNumber", "permit-number", "Il numero del permesso ha al massimo 30 lettere e cifre: copialo dalla tessera o dalla ricevuta.", "The permit number has at most 30 letters and digits: copy it from the card or the receipt.");
        InCalendar("issuedOn", input.IssuedOn, problems);
        InCalendar("permitExpiry", input.ExpiresOn, problems);
        if (input.IssuedOn > input.ExpiresOn && input.ExpiresOn != LegalParameters.AwaitingTitle)
            problems.Add("permitExpiry", "date-order", "La scadenza viene prima del rilascio: controlla le due date.", "The expiry comes before the issue: check both dates.");
        var procedures = (input.Procedures ?? []).Select(procedure => Procedure(procedure, problems)).ToList();
        return type is null || procedures.Contains(null) ? null : new Permit
        {
            Type = type,
            Number = number,
            IssuedOn = input.IssuedOn,
            ExpiresOn = input.ExpiresOn,
            Procedures = [.. procedures.OfType<PermitProcedure>()],
        };
    }

    // Titles without end carry the last day that is used; terms counted from a later one leave the calendar.
    private static void InCalendar(string field, DateOnly? day, ProblemList problems)
    {
        if (day > LegalParameters.PermanentTitle)
            problems.Add(field, "date-range", $"La data è dopo il {LegalParameters.PermanentTitle:dd/MM/yyyy}: controlla l'anno.", $"The date is after {LegalParameters.PermanentTitle:dd/MM/yyyy}: check the year.");
    }

    private static PermitProcedure? Procedure(ProcedureInput input, ProblemList problems)
    {
        InCalendar("filedOn", input.FiledOn, problems);
        InCalendar("concludedOn", input.ConcludedOn, problems);
        if (Codes.Parse<ProcedureKind>(input.Kind) is not { } kind)
            problems.Add("procedure", "procedure", "Scegli il procedimento: primo rilascio, rinnovo, conversione o asilo.", "Choose the procedure: first issue, renewal, conversion or asylum.");
        else if (input.FiledOn is not { } filed)
            problems.Add("filedOn", "required", "Scrivi il giorno in cui è stata presentata la domanda.", "Type the day on which the application was filed.");
        else if (input.ConcludedOn < filed)
            problems.Add("concludedOn", "date-order", "La conclusione viene prima della domanda: controlla le due date.", "The conclusion comes before the application: check both dates.");
        else
            return new PermitProcedure
            {
                Kind = kind,
                FiledOn = filed,
                ReceiptHeld = input.ReceiptHeld,
                Result = Codes.Parse<ProcedureResult>(input.Result) ?? ProcedureResult.Pending,
                ConcludedOn = input.ConcludedOn,
                Appeal = Codes.Parse<AppealState>(input.Appeal) ?? AppealState.None,
                ToType = PermitTypes.Resolve(input.ToType),
                ContractOfStaySigned = input.ContractOfStaySigned,
                DelayByApplicant = input.DelayByApplicant,
            };
        return null;
    }
}
