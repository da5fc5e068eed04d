using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.Measures;
using ServicesHub.CaseManagement.Referrals;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>What waits for a case manager. Titles carry numbers of cases, never names.</summary>
internal static class CaseWork
{
    public static string AppointmentKey(Guid caseId) => $"case:{caseId}:appointment";

    public static string MeasureKey(Guid caseId) => $"case:{caseId}:first-measure";

    public static string PermitKey(Guid caseId) => $"case:{caseId}:permit";

    public static string OutcomeKey(Guid measureId) => $"measure:{measureId}:outcome";

    public static WorkItem? Appointment(Case open) => open.FirstAppointmentOn is not { } day ? null : Item(
        open, AppointmentKey(open.Id), day,
        new($"Tieni il primo colloquio della presa in carico n. {open.Number}", $"Hold the first interview of case no. {open.Number}"),
        new("Appuntamento dato accogliendo la segnalazione.", "Appointment given when the referral was accepted."));

    public static WorkItem FirstMeasure(Case open, int days) => Item(
        open, MeasureKey(open.Id), open.OpenedOn.AddDays(days),
        new($"Proponi una misura nella presa in carico n. {open.Number}", $"Propose a measure in case no. {open.Number}"),
        new($"Aperta da oltre {days} giorni senza misure (D.Lgs 150/2015 art. 20).", $"Open for more than {days} days without a measure (legislative decree 150/2015 art. 20)."));

    public static WorkItem PermitExpiring(Case open, DateOnly expiry, int days) => Item(
        open, PermitKey(open.Id), expiry,
        new($"Verifica il rinnovo del permesso, presa in carico n. {open.Number}", $"Check the renewal of the permit, case no. {open.Number}"),
        new($"Il permesso scade entro {days} giorni (TUI art. 5 c. 4).", $"The permit expires within {days} days (TUI art. 5 c. 4)."));

    public static WorkItem MeasureOutcome(Case open, Measure measure) => Item(
        open, OutcomeKey(measure.Id), measure.EndsOn,
        new($"Registra l'esito della misura, presa in carico n. {open.Number}", $"Record the outcome of the measure, case no. {open.Number}"),
        new("Il termine previsto della misura è passato.", "The planned end of the measure has passed."));

    /// <summary>Takes away everything that waits in a case.</summary>
    public static void SettleCase(this IWorkItems work, Case record)
    {
        work.Settle(AppointmentKey(record.Id));
        work.Settle(MeasureKey(record.Id));
        work.Settle(PermitKey(record.Id));
        foreach (var measure in record.Measures)
            work.Settle(OutcomeKey(measure.Id));
    }

    /// <summary>The days after which a case without measure is waiting.</summary>
    public static int MeasureTerm(DateOnly day) => Terms.FirstMeasure(day);

    private static WorkItem Item(Case open, string key, DateOnly due, LocalizedText title, LocalizedText reason) => new()
    {
        Key = key,
        Title = title,
        Reason = reason,
        Href = $"/case-management/cases/{open.Id}",
        InstitutionId = open.InstitutionId,
        UserId = open.ManagerId,
        Permission = CaseManagementPermissions.WorkCases,
        DueOn = due,
    };
}
