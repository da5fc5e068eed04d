using System.Diagnostics;

namespace ServicesHub.Runtime.Tests.Probe;

/// <summary>Waits for what happens by itself a moment later.</summary>
internal static class Eventually
{
    public static Task TrueAsync(Func<bool> holds, double seconds = 30) => TrueAsync(() => Task.FromResult(holds()), seconds);

    public static async Task TrueAsync(Func<Task<bool>> holds, double seconds = 30)
    {
        var since = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.True(since.Elapsed.TotalSeconds < seconds, $"It did not become true within {seconds} s.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
