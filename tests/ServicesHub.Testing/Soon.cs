namespace ServicesHub.Testing;

/// <summary>Waits for what becomes true by itself.</summary>
public static class Soon
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <exception cref="TimeoutException">It did not become true within 30 seconds.</exception>
    public static async Task TrueAsync(Func<Task<bool>> holds, string what)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            if (limit.IsCancellationRequested)
                throw new TimeoutException($"It did not become true within {Patience.TotalSeconds} s that {what}.");
            await Task.Delay(100);
        }
    }
}
