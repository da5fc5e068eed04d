using ServicesHub.CaseManagement.Lists;
using ServicesHub.Shell.Forms;
using ServicesHub.Shell.Lists;
using static ServicesHub.Shell.Text;

namespace ServicesHub.CaseManagement.Referrals;

/// <summary>Referrals as pages show them.</summary>
internal static class ReferralText
{
    public static Tone ToneOf(Referral referral, DateOnly today) => referral.State switch
    {
        ReferralState.Refused or ReferralState.Lapsed => Tone.Danger,
        ReferralState.Completed or ReferralState.Accepted => Tone.Success,
        ReferralState.InProgress => Tone.Info,
        ReferralState.Draft or ReferralState.Revoked => Tone.Neutral,
        _ => referral.AnswerDue < today ? Tone.Danger : Tone.Warning,
    };

    public static IReadOnlyList<Option> Options(ClosedList list, DateOnly day) => [.. list.On(day).Select(c => new Option(c.Code, T(c.Label)))];

    public static IReadOnlyList<Option> PurposesOn(DateOnly day) =>
        [.. Purposes.All.Where(p => p.HoldsOn(day)).Select(p => new Option(p.Code, T(p.Label)))];

    public static string Disclosed(string category) => category switch
    {
        "identity" => T("nome, nascita, sesso", "name, birth, sex"),
        "tax-code" => T("codice fiscale", "tax code"),
        "citizenship" => T("cittadinanza", "citizenship"),
        "contact" => T("telefono", "phone"),
        "language" => T("lingua", "language"),
        "permit" => T("tipo e scadenza del permesso", "type and expiry of the permit"),
        _ => T("se può lavorare", "whether work is allowed"),
    };
}
