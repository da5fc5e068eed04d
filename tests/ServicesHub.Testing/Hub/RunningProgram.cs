using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ServicesHub.Testing;

/// <summary>A built program of the hub, running as a process of the operating system.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    private const string Env = "/usr/bin/env";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly string file;
    private readonly List<string> lines = [];
    private readonly TaskCompletionSource exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningProgram(Process process, string file) => (this.process, this.file) = (process, file);

    public int Id => process.Id;

    public int ExitCode => process.ExitCode;

    /// <summary>What it has printed so far, to both streams.</summary>
    public string Output
    {
        get
        {
            lock (lines)
                return string.Join('\n', lines);
        }
    }

    /// <summary>Starts a program of <c>src</c>.</summary>
    /// <param name="project">The project: <c>ServicesHub.Gateway</c>.</param>
    /// <param name="arguments">Its command line.</param>
    /// <param name="environment">Variables over those of the tests.</param>
    public static RunningProgram Start(string project, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null) =>
        StartFile(Repository.Program(project), arguments, environment);

    /// <summary>Starts a program by its file.</summary>
    public static RunningProgram StartFile(string file, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        // Tests that a shell runs in the background ignore Ctrl+C, and so would what they start.
        var start = new ProcessStartInfo(OperatingSystem.IsLinux() ? Env : file)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        if (OperatingSystem.IsLinux())
            foreach (var argument in new[] { "--default-signal=INT,QUIT", file })
                start.ArgumentList.Add(argument);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var program = new RunningProgram(new Process { StartInfo = start, EnableRaisingEvents = true }, file);
        program.process.OutputDataReceived += (_, e) => program.Note(e.Data);
        program.process.ErrorDataReceived += (_, e) => program.Note(e.Data);
        program.process.Exited += (_, _) => program.exited.TrySetResult();
        program.process.Start();
        program.process.StandardInput.Close();
        program.process.BeginOutputReadLine();
        program.process.BeginErrorReadLine();
        return program;
    }

    /// <summary>Waits for a line.</summary>
    /// <exception cref="InvalidOperationException">The program ended without printing it.</exception>
    public async Task<Match> LineAsync(string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.Multiline);
        while (true)
        {
            Task changed;
            lock (lines)
                changed = next.Task;
            if (regex.Match(Output) is { Success: true } match)
                return match;
            if (process.HasExited)
            {
                await process.WaitForExitAsync();
                return regex.Match(Output) is { Success: true } last ? last : throw new InvalidOperationException($"{file} ended with {process.ExitCode}: {Output}");
            }
            await Task.WhenAny(changed, exited.Task).WaitAsync(Patience);
        }
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> EndAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    /// <summary>Sends a signal by name: <c>TERM</c>, <c>KILL</c>, <c>INT</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        if (process.HasExited)
            return;
        using var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await SignalAsync("TERM");
            try
            {
                await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
            }
            catch (TimeoutException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        process.Dispose();
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        lock (lines)
        {
            lines.Add(line);
            next.TrySetResult();
            next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
