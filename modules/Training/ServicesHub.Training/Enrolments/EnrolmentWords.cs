using static ServicesHub.Shell.Text;

namespace ServicesHub.Training;

/// <summary>What an edition's page says about one's own enrolment.</summary>
internal static class EnrolmentWords
{
    public static string Explain(Edition edition, EditionLine line, Enrolment? mine, int place, DateOnly today) => mine?.State switch
    {
        EnrolmentState.Waiting => T(
            $"Sei al posto {place} della lista d'attesa: se si libera un posto te lo proponiamo qui e nella pagina Oggi.",
            $"You are number {place} on the waiting list: when a seat comes free we offer it here and on the page Today."),
        EnrolmentState.Offered => T(
            $"Si è liberato un posto: è tuo se lo accetti entro il {Moment(mine.OfferedUntil!.Value)}.",
            $"A seat came free: it is yours if you accept it by {Moment(mine.OfferedUntil!.Value)}."),
        EnrolmentState.Confirmed => T($"Hai un posto. Iscrizione del {Day(mine.EnrolledOn)}.", $"You have a seat. Enrolled on {Day(mine.EnrolledOn)}."),
        EnrolmentState.Completed or EnrolmentState.NotCompleted => T(
            $"Hai seguito {CertificateText.Hours(mine.Minutes ?? 0)} ore su {CertificateText.Hours(edition.PlannedMinutes)}.",
            $"You attended {CertificateText.Hours(mine.Minutes ?? 0)} of {CertificateText.Hours(edition.PlannedMinutes)} hours."),
        _ when edition.State == EditionState.Published && today <= edition.EnrolBy => T(
            $"{EditionWords.Seats(line, today)}. Ci si iscrive fino al {Day(edition.EnrolBy)}.",
            $"{EditionWords.Seats(line, today)}. Enrolment is open until {Day(edition.EnrolBy)}."),
        _ when edition.State == EditionState.Published => T(
            $"Le iscrizioni si sono chiuse il {Day(edition.EnrolBy)}: se serve, chiedi al referente della formazione.",
            $"Enrolment closed on {Day(edition.EnrolBy)}: if need be, ask the training organiser."),
        _ => "",
    };
}
