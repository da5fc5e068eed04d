using System.Diagnostics;
using System.Globalization;

namespace ServicesHub.PostgreSql;

/// <summary>What <c>postmaster.pid</c> says of the server that uses a cluster.</summary>
internal sealed record Postmaster(int Pid, int Port, string SocketFolder, bool Ready)
{
    /// <summary>Reads the live server of a cluster; null when there is none, or when only a stale file is left.</summary>
    public static Postmaster? Of(string cluster)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(FileOf(cluster));
        }
        catch (IOException)
        {
            return null;
        }

        if (lines.Length == 0 || !int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid) || !Serves(pid, cluster))
        {
            return null;
        }

        var port = lines.Length > 3 && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? p : 0;
        return new Postmaster(pid, port, lines.ElementAtOrDefault(4)?.Trim() ?? "", lines.ElementAtOrDefault(7)?.Trim() == "ready");
    }

    /// <summary>Removes the file when its number now belongs to another process, which PostgreSQL would take for a server.</summary>
    public static void ForgetStale(string cluster)
    {
        var file = FileOf(cluster);
        if (File.Exists(file) && Of(cluster) is null && int.TryParse(File.ReadLines(file).FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) && Lives(pid))
        {
            File.Delete(file);
        }
    }

    public static string FileOf(string cluster) => Path.Combine(cluster, "postmaster.pid");

    private static bool Lives(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether the process is the server of this cluster: a number in a stale file may be anyone's by now.</summary>
    private static bool Serves(int pid, string cluster)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            if (!process.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
            {
                return false;
            }

            // A process that ended but was not collected by its parent still has a name, but works nowhere.
            return !OperatingSystem.IsLinux() || new DirectoryInfo($"/proc/{pid}/cwd").LinkTarget == Resolved(cluster);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Resolved(string path)
    {
        var parent = Path.GetDirectoryName(path);
        if (parent is null)
        {
            return path;
        }

        var here = Path.Combine(Resolved(parent), Path.GetFileName(path));
        return new DirectoryInfo(here).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? here;
    }
}
