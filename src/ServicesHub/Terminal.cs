using System.Diagnostics;

namespace ServicesHub;

/// <summary>What the hub says while it starts, each line with the seconds since the process began.</summary>
internal sealed class Terminal : IProgress<string>
{
    private readonly DateTime began = Process.GetCurrentProcess().StartTime;

    public double Seconds => (TimeProvider.System.GetLocalNow().DateTime - began).TotalSeconds;

    public void Report(string value) => Say($"{Seconds,5:0.0} s  {value}");

    public void Say(string line) => Console.Out.WriteLine(line);
}
