using Microsoft.Extensions.Hosting;

namespace ServicesHub.Runtime;

/// <summary>How this process is called where administrators read about processes.</summary>
internal sealed class ThisProcess(IHostEnvironment environment)
{
    /// <summary>The program: <c>ServicesHub.Gateway</c>.</summary>
    public string Program { get; } = environment.ApplicationName;

    /// <summary>Name of the machine and number of the process.</summary>
    public string Machine { get; } = $"{Environment.MachineName}/{Environment.ProcessId}";

    public override string ToString() => $"{Program} {Machine}";
}
