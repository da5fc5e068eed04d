using static ServicesHub.Shell.Text;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>The actions that have a page of their own, as far as the state allows them.</summary>
internal static class ReferralActions
{
    private static (string What, ReferralAction Action, string Title)[] All =>
    [
        ("send", ReferralAction.Send, T("Invia segnalazione", "Send the referral")),
        ("answer-info", ReferralAction.AnswerInfo, T("Fornisci le informazioni", "Give the information")),
        ("revoke", ReferralAction.Revoke, T("Revoca segnalazione", "Revoke the referral")),
        ("request-info", ReferralAction.RequestInfo, T("Chiedi informazioni", "Ask for information")),
        ("refuse", ReferralAction.Refuse, T("Respingi segnalazione", "Refuse the referral")),
        ("complete", ReferralAction.Complete, T("Comunica l'esito", "Give the outcome")),
    ];

    public static IEnumerable<(string What, string Title)> For(Referral referral, bool receives) =>
        All.Where(a => ReferralTransitions.PartyOf(a.Action) == (receives ? Party.Receiver : Party.Sender)
                && ReferralTransitions.All.ContainsKey((referral.State, a.Action)))
            .Select(a => (a.What, a.Title));
}
