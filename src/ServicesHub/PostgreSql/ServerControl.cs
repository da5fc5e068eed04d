using System.Diagnostics;
using System.Globalization;

namespace ServicesHub.PostgreSql;

/// <summary>Starts, finds and stops the server of one cluster through pg_ctl, which keeps it out of the terminal's reach.</summary>
internal sealed class ServerControl(string cluster, PostgresBinaries binaries, ServerAccount account, TimeSpan patience)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly string _log = Path.Combine(cluster, "startup.log");

    /// <summary>The live server of the cluster, once it answers; one that never answers is stopped.</summary>
    public async Task<Postmaster?> LiveAsync(Func<Postmaster, Task<bool>> answers, CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (Postmaster.Of(cluster) is { } server)
        {
            if (server.Ready && await answers(server))
            {
                return server;
            }

            if (server.Ready || waited.Elapsed > patience)
            {
                await StopAsync(ct);
                break;
            }

            await Task.Delay(Pause, ct);
        }

        Postmaster.ForgetStale(cluster);
        return null;
    }

    public async Task<Postmaster> StartAsync(CancellationToken ct)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            File.Delete(_log);
            var seconds = ((int)patience.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            var result = await CommandLine.RunAsync(account.Command(binaries.Tool("pg_ctl"), "start", "-w", "-s", "-t", seconds, "-D", cluster, "-l", _log), ct);
            if (result.Succeeded && Postmaster.Of(cluster) is { } server)
            {
                return server;
            }

            // Sessions of a server that was killed take a moment to notice.
            var said = result with { Error = await SaidAsync(ct) + result.Error };
            if (!said.Error.Contains("pre-existing shared memory block", StringComparison.Ordinal) || waited.Elapsed > patience)
            {
                throw new StartupException(
                    $"PostgreSQL {binaries.Version} did not start on {cluster} ({said.Reason}): what it said is in {_log} and in {Path.Combine(cluster, "log")}; put that right and start again.",
                    $"PostgreSQL {binaries.Version} non si è avviato su {cluster} ({said.Reason}): i dettagli sono in {_log} e in {Path.Combine(cluster, "log")}; correggere e riavviare.");
            }

            await Task.Delay(Pause, ct);
        }
    }

    public async Task StopAsync(CancellationToken ct)
    {
        foreach (var (mode, seconds) in new[] { ("fast", "30"), ("immediate", "10") })
        {
            if (Postmaster.Of(cluster) is null)
            {
                return;
            }

            await CommandLine.RunAsync(account.Command(binaries.Tool("pg_ctl"), "stop", "-w", "-s", "-m", mode, "-t", seconds, "-D", cluster), ct);
        }
    }

    private async Task<string> SaidAsync(CancellationToken ct) => File.Exists(_log) ? await File.ReadAllTextAsync(_log, ct) : "";
}
