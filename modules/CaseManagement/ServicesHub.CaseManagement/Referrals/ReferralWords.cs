using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Referrals;

internal static class ReferralWords
{
    public static LocalizedText State(ReferralState state) => state switch
    {
        ReferralState.Draft => new("Bozza", "Draft"),
        ReferralState.Sent => new("Inviata", "Sent"),
        ReferralState.Seen => new("Vista", "Seen"),
        ReferralState.InfoRequested => new("Chieste informazioni", "Information requested"),
        ReferralState.Accepted => new("Accolta", "Accepted"),
        ReferralState.InProgress => new("In corso", "In progress"),
        ReferralState.Completed => new("Conclusa", "Completed"),
        ReferralState.Refused => new("Respinta", "Refused"),
        ReferralState.Revoked => new("Revocata", "Revoked"),
        _ => new("Decaduta", "Lapsed"),
    };

    public static LocalizedText Urgency(Urgency urgency) => urgency switch
    {
        Referrals.Urgency.High => new("Urgente", "Urgent"),
        _ => new("Ordinaria", "Ordinary"),
    };

    public static LocalizedText Title(string number) => new($"Segnalazione n. {number}", $"Referral no. {number}");
}
