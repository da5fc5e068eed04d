namespace ServicesHub.Architecture.Tests.Types.Guilty;

internal sealed class Sleeper
{
    public void Wait() => System.Threading.Thread.Sleep(0);
}
