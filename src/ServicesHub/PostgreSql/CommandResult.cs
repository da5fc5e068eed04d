namespace ServicesHub.PostgreSql;

/// <summary>How a command ended and what it said.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The line that says what went wrong, fit for the middle of a sentence.</summary>
    public string Reason
    {
        get
        {
            var lines = (Error + "\n" + Output).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var line = lines.FirstOrDefault(l => l.Contains("FATAL", StringComparison.Ordinal) || l.Contains("error:", StringComparison.Ordinal)) ?? lines.FirstOrDefault();
            var fatal = line?.IndexOf("FATAL:", StringComparison.Ordinal) ?? -1;
            return (fatal >= 0 ? line![(fatal + "FATAL:".Length)..].Trim() : line)?.TrimEnd('.') ?? $"exit code {ExitCode}";
        }
    }
}
