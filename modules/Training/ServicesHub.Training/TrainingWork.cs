using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>What editions make organisers and operators do.</summary>
internal static class TrainingWork
{
    public static string RecordKey(Guid sessionId) => $"session:{sessionId}:record";

    public static string CompleteKey(Guid editionId) => $"edition:{editionId}:complete";

    public static string AttendKey(Guid enrolmentId) => $"enrolment:{enrolmentId}:attend";

    public static string OfferKey(Guid enrolmentId) => $"enrolment:{enrolmentId}:offer";

    public static string CheckKey(Guid certificateId) => $"certificate:{certificateId}:check";

    public static WorkItem AnswerOffer(Edition edition, Enrolment enrolment, DateOnly due) => Operator(
        OfferKey(enrolment.Id), edition, enrolment, due,
        new($"Accetta o rifiuta il posto: {edition.Title}", $"Accept or decline the seat: {edition.Title}"),
        new("Si è liberato un posto e sei il primo in lista d'attesa.", "A seat came free and you are first on the waiting list."));

    public static WorkItem CheckCertificate(Edition edition, Certificate certificate) => Organiser(
        CheckKey(certificate.Id), edition, $"/training/certificates/{certificate.Id}", null, TrainingPermissions.IssueCertificates,
        new($"Verifica l'attestato {certificate.Number}", $"Check certificate {certificate.Number}"),
        new("Dopo una correzione le presenze non raggiungono più la soglia.", "After a correction the attendance no longer reaches the threshold."));

    /// <summary>Writes what an edition asks for now of its organiser and of these participants.</summary>
    public static void Raise(this IWorkItems work, Edition edition, IEnumerable<Enrolment> enrolments, DateTimeOffset now)
    {
        if (edition.State != EditionState.Published)
            return;
        foreach (var session in edition.Sessions.Where(s => s.RecordedAt is null && s.Ends <= now))
            work.Put(Record(edition, session));
        if (edition.Sessions.TrueForAll(s => s.RecordedAt is not null && s.Ends <= now))
            work.Put(Complete(edition));
        var next = edition.InOrder.FirstOrDefault(s => s.Ends > now);
        foreach (var enrolment in enrolments.Where(e => e.State == EnrolmentState.Confirmed))
            if (next is null)
                work.Settle(AttendKey(enrolment.Id));
            else
                work.Put(Attend(edition, enrolment, next));
    }

    public static void SettleEnrolment(this IWorkItems work, Enrolment enrolment)
    {
        work.Settle(AttendKey(enrolment.Id));
        work.Settle(OfferKey(enrolment.Id));
    }

    public static void SettleEdition(this IWorkItems work, Edition edition)
    {
        work.Settle(CompleteKey(edition.Id));
        edition.Sessions.ForEach(session => work.Settle(RecordKey(session.Id)));
    }

    private static WorkItem Record(Edition edition, EditionSession session) => Organiser(
        RecordKey(session.Id), edition, $"/training/sessions/{session.Id}/attendance", session.Day, TrainingPermissions.RunEditions,
        new($"Registra le presenze: {edition.Title}", $"Record attendance: {edition.Title}"),
        new($"L'incontro del {session.Day:dd/MM/yyyy} è finito.", $"The session of {session.Day:dd/MM/yyyy} is over."));

    private static WorkItem Complete(Edition edition) => Organiser(
        CompleteKey(edition.Id), edition, $"/training/editions/{edition.Id}/complete", edition.EndsOn, TrainingPermissions.RunEditions,
        new($"Chiudi l'edizione: {edition.Title}", $"Close the edition: {edition.Title}"),
        new("Tutte le presenze sono registrate: chiudendo si rilasciano gli attestati.", "All attendance is recorded: closing issues the certificates."));

    private static WorkItem Attend(Edition edition, Enrolment enrolment, EditionSession next) => Operator(
        AttendKey(enrolment.Id), edition, enrolment, next.Day,
        new($"Partecipa: {edition.Title}", $"Take part: {edition.Title}"),
        new($"Il prossimo incontro comincia alle {next.StartsAt:HH:mm}; {next.Place}.", $"The next session starts at {next.StartsAt:HH:mm}; {next.Place}."));

    private static WorkItem Operator(string key, Edition edition, Enrolment enrolment, DateOnly due, LocalizedText title, LocalizedText reason) => new()
    {
        Key = key,
        Title = title,
        Reason = reason,
        Href = $"/training/editions/{edition.Id}",
        InstitutionId = enrolment.InstitutionId,
        UserId = enrolment.OperatorId,
        Permission = TrainingPermissions.Enrol,
        DueOn = due,
    };

    private static WorkItem Organiser(string key, Edition edition, string href, DateOnly? due, string permission, LocalizedText title, LocalizedText reason) => new()
    {
        Key = key,
        Title = title,
        Reason = reason,
        Href = href,
        InstitutionId = edition.InstitutionId,
        Permission = permission,
        DueOn = due,
    };
}
