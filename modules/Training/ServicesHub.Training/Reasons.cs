using ServicesHub.Abstractions;

namespace ServicesHub.Training;

/// <summary>Reads the reason that an act asks for.</summary>
internal static class Reasons
{
    private const int Longest = 500;

    public static string Read(string? reason)
    {
        var problems = new ProblemList();
        var read = problems.Required("reason", reason, "Scrivi il motivo.", "Type the reason.");
        if (read.Length > Longest)
            problems.Add("reason", "too-long", $"Il motivo ha al massimo {Longest} caratteri.", $"The reason has at most {Longest} characters.");
        problems.ThrowIfAny();
        return read;
    }
}
