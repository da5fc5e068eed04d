using System.Globalization;

namespace ServicesHub.Testing;

/// <summary>Processes of this machine by their parent, as Linux lists them.</summary>
internal static class ProcessTree
{
    public static IReadOnlyList<int> ChildrenOf(int parent)
    {
        var children = new List<int>();
        foreach (var folder in Directory.Exists("/proc") ? Directory.GetDirectories("/proc") : [])
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) && ParentOf(folder) == parent)
                children.Add(id);
        return children;
    }

    public static async Task KillAsync(int id)
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-KILL", id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private static int ParentOf(string folder)
    {
        try
        {
            // The name of a program may hold anything, also brackets: what follows its last one is state and parent.
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
