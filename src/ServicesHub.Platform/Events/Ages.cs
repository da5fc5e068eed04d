using static ServicesHub.Shell.Text;

namespace ServicesHub.Platform;

/// <summary>How long something has waited, in words and in seconds.</summary>
internal static class Ages
{
    /// <summary><c>il più vecchio da 5 minuti (312 s)</c>; nothing when nothing waits.</summary>
    public static string Oldest(double? seconds) => seconds switch
    {
        null => "",
        < 60 => T($"il più vecchio da {Number((int)seconds)} s", $"oldest for {Number((int)seconds)} s"),
        _ => T($"il più vecchio da {Spans.Words(seconds)} ({Number((long)seconds)} s)", $"oldest for {Spans.Words(seconds)} ({Number((long)seconds)} s)"),
    };
}
