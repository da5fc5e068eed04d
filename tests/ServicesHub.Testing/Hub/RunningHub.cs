using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ServicesHub.Testing;

/// <summary>The program <c>ServicesHub</c> as people start it: its built binary, over a database of its own.</summary>
public sealed partial class RunningHub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly TestDatabase database;
    private readonly string folder;

    private RunningHub(Process process, TestDatabase database, string folder) => (this.process, this.database, this.folder) = (process, database, folder);

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Its database.</summary>
    public TestDatabase Database => database;

    /// <summary>What it has printed.</summary>
    public List<string> Output { get; } = [];

    /// <summary>Starts a hub of a profile with its demonstration.</summary>
    /// <param name="profile">Name of a file in <c>aspire/provinces</c>.</param>
    /// <param name="settings">Further settings, as on the command line: <c>--Hub:Demo=false</c>.</param>
    public static async Task<RunningHub> StartAsync(string profile = "ascoli-piceno", params string[] settings)
    {
        var database = await HubDatabases.DemonstrationAsync(profile);
        var folder = Directory.CreateTempSubdirectory("hub-test-").FullName;
        var start = new ProcessStartInfo(Repository.Program("ServicesHub"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        foreach (var setting in (string[])["--urls", "http://127.0.0.1:0", $"--Hub:Profile={profile}", $"--Hub:DataFolder={Path.Combine(folder, "data")}", .. settings])
            start.ArgumentList.Add(setting);
        start.Environment["ConnectionStrings__hub"] = database.OwnerConnectionString;
        start.Environment["Hub__Demo__Password"] = HubDatabases.Password;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var hub = new RunningHub(new Process { StartInfo = start }, database, folder);
        await hub.BecomeReadyAsync();
        return hub;
    }

    /// <summary>A browser without a screen, signed out.</summary>
    public HubVisitor Visitor(string language = "it") => new(Address, language);

    /// <summary>A browser without a screen, signed in as an account of the demonstration.</summary>
    public async Task<HubVisitor> SignInAsync(string userName, string language = "it")
    {
        var visitor = Visitor(language);
        await visitor.SignInAsync(userName, HubDatabases.Password);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var ask = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        process.Dispose();
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task BecomeReadyAsync()
    {
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Note(string? line)
        {
            if (line is null)
                return;
            lock (Output)
                Output.Add(line);
            if (Banner().Match(line) is { Success: true } match)
                address.TrySetResult(match.Groups[1].Value);
        }
        process.OutputDataReceived += (_, e) => Note(e.Data);
        process.ErrorDataReceived += (_, e) => Note(e.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The hub ended: " + string.Join('\n', Output)));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = new Uri(await address.Task.WaitAsync(Patience));
    }

    [GeneratedRegex(@"^\s+ServicesHub\s+(http\S+)")]
    private static partial Regex Banner();
}
