using ServicesHub.Shell.Lists;

namespace ServicesHub.Training;

/// <summary>What states mean for the person who reads them.</summary>
internal static class Tones
{
    public static Tone Of(EditionState state) => state switch
    {
        EditionState.Published => Tone.Info,
        EditionState.Completed => Tone.Success,
        EditionState.Cancelled => Tone.Danger,
        _ => Tone.Neutral,
    };

    public static Tone Of(EnrolmentState state) => state switch
    {
        EnrolmentState.Confirmed or EnrolmentState.Completed => Tone.Success,
        EnrolmentState.Waiting => Tone.Info,
        EnrolmentState.Offered => Tone.Warning,
        EnrolmentState.NotCompleted => Tone.Danger,
        _ => Tone.Neutral,
    };
}
