namespace ServicesHub.Shell.Lists;

internal static class ToneIcons
{
    public static string Icon(this Tone tone) => tone switch
    {
        Tone.Info => "it-clock",
        Tone.Success => "it-check-circle",
        Tone.Warning => "it-warning-circle",
        Tone.Danger => "it-error",
        _ => "it-minus-circle",
    };
}
