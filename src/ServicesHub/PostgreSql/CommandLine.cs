using System.ComponentModel;
using System.Diagnostics;

namespace ServicesHub.PostgreSql;

/// <summary>Runs a short command to its end and keeps what it said.</summary>
internal static class CommandLine
{
    public static async Task<CommandResult> RunAsync(IEnumerable<string> command, CancellationToken ct = default)
    {
        var parts = command.ToArray();
        var start = new ProcessStartInfo(parts[0], parts[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("PG", StringComparison.Ordinal) || n.StartsWith("LC_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new CommandResult(process.ExitCode, await output, await error);
        }
        catch (Win32Exception e)
        {
            return new CommandResult(127, "", e.Message);
        }
    }
}
