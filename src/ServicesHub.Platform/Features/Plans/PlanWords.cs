using ServicesHub.Data;
using ServicesHub.Shell.Lists;
using static ServicesHub.Shell.Text;

namespace ServicesHub.Platform;

/// <summary>Planned switches in words.</summary>
internal static class PlanWords
{
    /// <summary>What it does.</summary>
    public static string Of(PlanLine plan) => (plan.On, plan.Undoes) switch
    {
        (true, null) => T("attivazione", "switching on"),
        (false, null) => T("disattivazione", "switching off"),
        (true, _) => T("fine: si riattiva ciò che è stato disattivato", "end: what was switched off is switched on again"),
        _ => T("fine: si disattiva di nuovo", "end: it is switched off again"),
    };

    /// <summary>What became of it.</summary>
    public static (Tone Tone, string Text) Outcome(PlanLine plan) => plan.State switch
    {
        FeaturePlan.Done => (Tone.Success, T("eseguita", "done")),
        FeaturePlan.Refused => (Tone.Danger, T("non eseguita", "refused")),
        FeaturePlan.Cancelled => (Tone.Neutral, T("annullata", "cancelled")),
        _ => (Tone.Info, T("in attesa", "to come")),
    };
}
