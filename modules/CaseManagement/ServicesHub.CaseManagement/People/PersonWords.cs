using ServicesHub.CaseManagement.Contracts;
using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.CaseManagement.Permits;
using ServicesHub.Shell.Lists;
using static ServicesHub.Shell.Text;

namespace ServicesHub.CaseManagement.People;

/// <summary>Facts of a person as pages write them.</summary>
internal static class PersonWords
{
    /// <summary>Enough of a code to recognise it with the document in hand.</summary>
    public static string Masked(string? code) => code is { Length: > 6 } ? $"{code[..3]}…{code[^3..]}" : NotKnown;

    public static string Citizenship(Person person) =>
        person.Citizenships.Count == 0 ? NotKnown : string.Join(", ", person.Citizenships.Select(NameOf));

    public static string SexOf(Sex sex) => sex == Sex.F ? T("Femmina", "Female") : T("Maschio", "Male");

    public static string Permit(Person person) => CurrentPermit.Of(person.Permits) is { } permit
        ? T(PermitView.LabelOf(permit.Type)) + (permit.ExpiresOn is { } expiry ? T($", fino al {Day(expiry)}", $", until {Day(expiry)}") : "")
        : T("Nessun permesso registrato", "No permit on record");

    public static string Chip(WorkEligibilityAnswer answer) =>
        answer is { Outcome: WorkOutcome.NotYet, From: { } day } ? T($"Può lavorare dal {Day(day)}", $"May work from {Day(day)}") : Chip(answer.Outcome);

    public static string Chip(WorkOutcome outcome) => outcome switch
    {
        WorkOutcome.Allowed => T("Può lavorare", "May work"),
        WorkOutcome.AllowedWithLimit => T("Può lavorare, con limiti", "May work, with limits"),
        WorkOutcome.NotYet => T("Non ancora", "Not yet"),
        WorkOutcome.NotAllowed => T("Non può lavorare", "May not work"),
        _ => T("Da valutare", "To be assessed"),
    };

    public static Tone ToneOf(WorkEligibilityAnswer answer) => answer.Outcome switch
    {
        WorkOutcome.Allowed => Tone.Success,
        WorkOutcome.AllowedWithLimit or WorkOutcome.NotYet => Tone.Warning,
        WorkOutcome.NotAllowed => Tone.Danger,
        _ => Tone.Neutral,
    };

    public static string Access(PersonAccess access) => access.Reason switch
    {
        AccessReason.ReferralAccepted => T("ha accolto una segnalazione", "accepted a referral"),
        AccessReason.Imported => T("ha importato la persona", "imported the person"),
        _ => T("ha registrato la persona", "registered the person"),
    };

    private static string NameOf(string istat) => Citizenships.Find(istat) is { } known ? T(known.Name) : istat;
}
