using ServicesHub.Shell.Forms;
using ServicesHub.Shell.Lists;
using static ServicesHub.Shell.Text;

namespace ServicesHub.CaseManagement.Measures;

/// <summary>Measures as pages show them.</summary>
internal static class MeasureText
{
    public static IReadOnlyList<Option> Results =>
        [new("ended", T("Conclusa", "Ended")), new("abandoned", T("Abbandonata", "Abandoned"))];

    public static string State(Measure measure, bool caseOpen) => measure.State switch
    {
        MeasureState.Proposed => T("Proposta", "Proposed"),
        MeasureState.Started when !caseOpen => T("Non conclusa alla chiusura", "Missed at closure"),
        MeasureState.Started => T("In corso", "Under way"),
        MeasureState.Ended => T("Conclusa", "Ended"),
        MeasureState.Abandoned => T("Abbandonata", "Abandoned"),
        _ => T("Annullata", "Cancelled"),
    };

    public static Tone ToneOf(Measure measure, bool caseOpen, DateOnly today) => measure.State switch
    {
        MeasureState.Ended => Tone.Success,
        MeasureState.Abandoned => Tone.Danger,
        MeasureState.Started when !caseOpen => Tone.Neutral,
        MeasureState.Started when measure.EndsOn < today => Tone.Danger,
        MeasureState.Started => Tone.Info,
        _ => Tone.Neutral,
    };
}
