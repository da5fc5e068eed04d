using ServicesHub.Testing;

namespace ServicesHub.Benchmarks;

/// <summary>Starts the programs under test and those they are compared with.</summary>
internal static class Programs
{
    private const string Unlimited = "100000000";

    /// <summary>A gateway whose limits are counted, and too high to be reached.</summary>
    public static Task<ListeningProgram> GatewayAsync(BenchmarkDatabase database) =>
        ListeningProgram.StartAsync(RunningProgram.Start("ServicesHub.Gateway",
            [.. Common(database), .. new[] { "Account", "Address", "SignIn" }.Select(limit => $"--Hub:Gateway:Limits:{limit}={Unlimited}")]));

    /// <summary>A host with all modules of the province.</summary>
    public static Task<ListeningProgram> HostAsync(BenchmarkDatabase database) =>
        ListeningProgram.StartAsync(RunningProgram.Start("ServicesHub.Host", Common(database)));

    /// <summary>A program of <c>References</c>.</summary>
    public static Task<ListeningProgram> ReferenceAsync(string kind, params string[] settings) =>
        ListeningProgram.StartAsync(RunningProgram.StartFile(Environment.ProcessPath!, ["reference", kind, .. Listening, .. settings]));

    private static readonly string[] Listening = ["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"];

    private static string[] Common(BenchmarkDatabase database) => [.. Listening, $"--ConnectionStrings:hub={database.Connection}"];
}
