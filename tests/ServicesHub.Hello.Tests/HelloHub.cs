using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using ServicesHub.Testing;

namespace ServicesHub.Hello.Tests;

/// <summary>The hub of the copy, on an empty database that it fills with its demonstration.</summary>
internal sealed partial class HelloHub : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TestDatabase database;
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = [];
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HelloHub(TestDatabase database, ProcessStartInfo start)
    {
        this.database = database;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => Note(line.Data ?? "");
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The hub ended:\n" + string.Join('\n', output)));
    }

    public static async Task<HelloHub> StartAsync(HelloCopy copy, CancellationToken ct)
    {
        var database = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync(ct: ct);
        var start = Commands.Of(copy.Folder, "dotnet", copy.BuiltFile("ServicesHub.dll"), "--urls", "http://127.0.0.1:0");
        start.Environment["ConnectionStrings__hub"] = database.OwnerConnectionString;
        start.Environment["Hub__DataFolder"] = Path.Combine(copy.Folder, "data");
        start.Environment["Hub__Profile"] = "hello";
        start.Environment["Hub__Demo"] = "true";
        start.Environment["Hub__Demo__Password"] = HubDatabases.Password;
        var hub = new HelloHub(database, start);
        hub.process.Start();
        hub.process.BeginOutputReadLine();
        hub.process.BeginErrorReadLine();
        await hub.address.Task.WaitAsync(Patience, ct);
        return hub;
    }

    /// <summary>A browser without a screen, signed out.</summary>
    public HubVisitor Visitor() => new(address.Task.Result, "it");

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        await database.DisposeAsync();
    }

    private void Note(string line)
    {
        output.Enqueue(line);
        if (Banner().Match(line) is { Success: true } match)
            address.TrySetResult(new Uri(match.Groups["address"].Value));
    }

    [GeneratedRegex(@"^\s+ServicesHub\s+(?<address>http\S+)")]
    private static partial Regex Banner();
}
