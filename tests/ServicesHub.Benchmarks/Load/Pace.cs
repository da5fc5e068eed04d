using System.Diagnostics;
using System.Runtime.InteropServices;

namespace ServicesHub.Benchmarks;

/// <summary>
/// Waits for moments that lie fractions of a millisecond apart. The timers of .NET count whole milliseconds: requests sent by
/// them come in bursts, and their latency is that of the burst.
/// </summary>
internal static class Pace
{
    public static void Until(Stopwatch clock, TimeSpan due)
    {
        var left = due - clock.Elapsed;
        if (left <= TimeSpan.Zero)
            return;
        var wait = new Wait((nint)left.TotalSeconds, (nint)(left.TotalNanoseconds % 1e9));
        // Woken early it goes on a little early: what counts is when the request was sent.
        _ = nanosleep(wait, 0);
    }

    [DllImport("libc")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int nanosleep(in Wait wait, nint left);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Wait(nint Seconds, nint Nanoseconds);
}
