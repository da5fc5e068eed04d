using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>What waits for the parties of a referral. Titles carry its number, never a name.</summary>
internal static class ReferralWork
{
    public static string AnswerKey(Guid id) => $"referral:{id}:answer";

    public static string InfoKey(Guid id) => $"referral:{id}:info";

    public static WorkItem Answer(Referral referral, int days, bool waiting = false) => new()
    {
        Key = AnswerKey(referral.Id),
        Title = new($"Rispondi alla segnalazione n. {referral.Number}", $"Answer referral no. {referral.Number}"),
        Reason = waiting
            ? new("Attende le informazioni chieste all'ente segnalante.", "Waits for the information asked of the sender.")
            : new($"Risposta entro {days} giorni lavorativi dall'invio.", $"Answer within {days} working days from sending."),
        Href = Href(referral.Id),
        InstitutionId = referral.ToInstitutionId,
        Permission = CaseManagementPermissions.AnswerReferrals,
        DueOn = referral.AnswerDue,
        WaitingForOthers = waiting,
    };

    public static WorkItem Info(Referral referral) => new()
    {
        Key = InfoKey(referral.Id),
        Title = new($"Fornisci le informazioni chieste sulla segnalazione n. {referral.Number}", $"Give the information asked on referral no. {referral.Number}"),
        Reason = new("L'ente destinatario non può decidere senza.", "The receiving institution cannot decide without it."),
        Href = Href(referral.Id),
        InstitutionId = referral.FromInstitutionId,
        UserId = null,
        Permission = CaseManagementPermissions.SendReferrals,
        DueOn = referral.AnswerDue,
    };

    public static void SettleReferral(this IWorkItems work, Referral referral)
    {
        work.Settle(AnswerKey(referral.Id));
        work.Settle(InfoKey(referral.Id));
    }

    public static string Href(Guid id) => $"/case-management/referrals/{id}";
}
