namespace ServicesHub.Architecture.Tests.Types.Guilty;

internal sealed class WallClockReader
{
    public long Ticks() => System.DateTime.Now.Ticks;

    public async Task<long> LaterAsync()
    {
        await Task.Yield();
        return System.DateTimeOffset.UtcNow.Ticks;
    }
}
