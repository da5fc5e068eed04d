using ServicesHub.Shell.Lists;

namespace ServicesHub.Governance;

/// <summary>What states mean for the person who reads them.</summary>
internal static class Tones
{
    public static Tone Of(SessionState state) => state switch
    {
        SessionState.Convened => Tone.Info,
        SessionState.Open => Tone.Warning,
        SessionState.Closed => Tone.Success,
        SessionState.Deserted or SessionState.Cancelled => Tone.Danger,
        _ => Tone.Neutral,
    };

    public static Tone Of(MinutesState state) => state switch
    {
        MinutesState.Approved => Tone.Success,
        MinutesState.Verification => Tone.Info,
        _ => Tone.Warning,
    };

    public static Tone Of(PlanState state) => state switch
    {
        PlanState.InForce => Tone.Success,
        PlanState.Approved or PlanState.Proposed => Tone.Info,
        _ => Tone.Neutral,
    };

    public static Tone Of(Presence presence) => presence switch
    {
        Presence.Present => Tone.Success,
        Presence.Delegate => Tone.Info,
        _ => Tone.Neutral,
    };

    public static Tone OfDecision(Guid? owner, DateOnly? due, DateOnly? fulfilled, DateOnly today) =>
        owner is null ? Tone.Neutral : fulfilled is not null ? Tone.Success : due < today ? Tone.Danger : Tone.Info;

    public static string DecisionState(Guid? owner, DateOnly? due, DateOnly? fulfilled, DateOnly today) =>
        owner is null ? Shell.Text.T("senza incarico", "nobody in charge")
        : fulfilled is not null ? Shell.Text.T("attuata", "carried out")
        : due < today ? Shell.Text.T("in ritardo", "overdue") : Shell.Text.T("da attuare", "to carry out");
}
