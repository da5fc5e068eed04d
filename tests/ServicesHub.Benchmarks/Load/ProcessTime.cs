using System.Globalization;

namespace ServicesHub.Benchmarks;

/// <summary>Processor time of processes, as the kernel counts it.</summary>
internal static class ProcessTime
{
    private const double TicksInSecond = 100;

    /// <summary>Microseconds that a process has spent so far.</summary>
    public static Func<double> Of(int process) => () => Spent(process).Own;

    /// <summary>Microseconds that a process and its children have spent so far, ended ones included.</summary>
    public static Func<double> OfFamily(int parent) => () => Spent(parent).Own + Spent(parent).Ended + Children(parent).Sum(child => Spent(child).Own);

    private static IEnumerable<int> Children(int parent) => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
        .Where(id => id > 0 && Fields(id) is { } fields && fields[1] == parent.ToString(CultureInfo.InvariantCulture));

    private static (double Own, double Ended) Spent(int process) =>
        Fields(process) is { } fields ? (Micros(fields, 11) + Micros(fields, 12), Micros(fields, 13) + Micros(fields, 14)) : default;

    private static double Micros(string[] fields, int field) => double.Parse(fields[field], CultureInfo.InvariantCulture) / TicksInSecond * 1e6;

    // What stands before the last parenthesis is the name, which may hold blanks.
    private static string[]? Fields(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
