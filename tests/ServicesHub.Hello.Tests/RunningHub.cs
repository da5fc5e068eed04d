using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ServicesHub.Testing;

namespace ServicesHub.Hello.Tests;

/// <summary>The hub of the copy, on an empty database with its demonstration.</summary>
internal sealed partial class RunningHub : IAsyncDisposable
{
    private const string Password = "password-of-this-test";

    private readonly TestDatabase database;
    private readonly Process process;
    private readonly ConcurrentQueue<string> output = [];

    private RunningHub(TestDatabase database, Process process, Uri address)
    {
        (this.database, this.process) = (database, process);
        Browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Browser { get; }

    public static async Task<RunningHub> StartAsync(HelloCopy copy, CancellationToken ct)
    {
        var database = await (await PostgresCluster.SharedAsync()).CreateDatabaseAsync(ct: ct);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = Commands.Of(copy.Folder, "dotnet", copy.BuiltFile("ServicesHub.dll"), "--urls", address.ToString());
        start.Environment["ConnectionStrings__hub"] = database.OwnerConnectionString;
        start.Environment["Hub__DataFolder"] = Path.Combine(copy.Folder, "data");
        start.Environment["Hub__Profile"] = "hello";
        start.Environment["Hub__Demo"] = "true";
        start.Environment["Hub__Demo__Password"] = Password;
        var hub = new RunningHub(database, Process.Start(start)!, address);
        await hub.ReadyAsync(ct);
        return hub;
    }

    public async Task SignInAsync(CancellationToken ct)
    {
        var form = await Browser.GetStringAsync("/account/sign-in", ct);
        var token = AntiforgeryToken().Match(form).Groups["token"].Value;
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["_handler"] = "sign-in",
            ["__RequestVerificationToken"] = token,
            ["Model.UserName"] = "amministratore",
            ["Model.Password"] = Password,
        });
        using var answer = await Browser.PostAsync("/account/sign-in", fields, ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        await database.DisposeAsync();
    }

    private async Task ReadyAsync(CancellationToken ct)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60); await Task.Delay(200, ct))
        {
            Assert.False(process.HasExited, $"The hub did not start:\n{string.Join('\n', output)}");
            try
            {
                using var answer = await Browser.GetAsync("/ready", ct);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }
        }
        Assert.Fail($"The hub was not ready in a minute:\n{string.Join('\n', output)}");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [GeneratedRegex("action=\"/account/sign-in\".*?name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.Singleline)]
    private static partial Regex AntiforgeryToken();
}
