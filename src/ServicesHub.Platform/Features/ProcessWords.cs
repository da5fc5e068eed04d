using ServicesHub.Shell.Lists;
using static ServicesHub.Shell.Text;

namespace ServicesHub.Platform;

/// <summary>How a process has followed a change, in words.</summary>
internal static class ProcessWords
{
    /// <summary>The chip, and more about it where there is more.</summary>
    /// <param name="process">The process.</param>
    /// <param name="isChanged">False while nobody has changed the feature.</param>
    public static (Tone Tone, string Text, string? More) Of(ProcessLine process, bool isChanged) => process switch
    {
        { LostAt: { } since } => (Tone.Danger, T("non risponde più", "lost"), T($"dal {Moment(since)}", $"since {Moment(since)}")),
        _ when !isChanged => (Tone.Success, T("al passo", "up to date"), null),
        { StartedLater: true } => (Tone.Success, T("avviato dopo", "started later"), T("è partito con questo stato", "it began with this state")),
        { HasFollowed: true, Milliseconds: { } took } => (Tone.Success, T($"raggiunto in {Number(Math.Round((decimal)took))} ms", $"reached in {Number(Math.Round((decimal)took))} ms"), null),
        { HasFollowed: true } => (Tone.Success, T("raggiunto", "reached"), T("ha poi applicato altre modifiche", "it has applied other changes since")),
        _ => (Tone.Warning, T("non ancora raggiunto", "not yet reached"), T("ricarica la pagina tra qualche secondo", "load the page again in a few seconds")),
    };
}
