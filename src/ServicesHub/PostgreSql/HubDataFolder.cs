using System.Globalization;

namespace ServicesHub.PostgreSql;

/// <summary>The hub's data folder: recognized by a marker file, used by one hub at a time.</summary>
internal sealed class HubDataFolder : IDisposable
{
    private const string Marker = "SERVICESHUB";
    private readonly FileStream? _lock;

    private HubDataFolder(string path, FileStream? held) => (Path, _lock) = (path, held);

    public string Path { get; }

    /// <summary>Where data lies unless configured: <c>/var/lib/serviceshub</c> for root, the user's own data folder for others.</summary>
    public static string Default
    {
        get
        {
            if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
            {
                return "/var/lib/serviceshub";
            }

            var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
            return own.Length > 0 && Directory.Exists(home)
                ? System.IO.Path.Combine(own, "serviceshub")
                : System.IO.Path.Combine(OperatingSystem.IsWindows() ? System.IO.Path.GetTempPath() : "/var/tmp", $"serviceshub-{Environment.UserName}");
        }
    }

    public static HubDataFolder Open(string path, bool exclusive = true)
    {
        path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (path.AsSpan().IndexOfAny("\"$`\n\r") >= 0)
        {
            throw new StartupException(
                $"The data folder {path} has a quotation mark, a dollar sign or a line break in its name, which PostgreSQL's tools cannot take: choose another with Hub:DataFolder.",
                $"La cartella dei dati {path} contiene nel nome virgolette, il segno del dollaro o un a capo, che gli strumenti di PostgreSQL non accettano: sceglierne un'altra con Hub:DataFolder.");
        }

        try
        {
            Claim(path);
            var held = exclusive ? Hold(path) : null;
            return new HubDataFolder(path, held);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new StartupException(
                $"The data folder {path} cannot be written by {Environment.UserName} ({e.Message.TrimEnd('.')}): give that account write access or choose another folder with Hub:DataFolder.",
                $"La cartella dei dati {path} non è scrivibile da {Environment.UserName}: concedere a questo utente la scrittura o sceglierne un'altra con Hub:DataFolder.", e);
        }
    }

    /// <summary>Notes the address at which this hub answers, for whoever starts a second one on the same folder.</summary>
    public void AnnounceAddress(string address) =>
        File.WriteAllText(System.IO.Path.Combine(Path, "hub.address"), string.Create(CultureInfo.InvariantCulture, $"{address} (process {Environment.ProcessId})"));

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _lock?.Dispose();

    private static void Claim(string path)
    {
        if (File.Exists(path))
        {
            throw new StartupException($"The data folder {path} is a file: choose a folder with Hub:DataFolder.", $"La cartella dei dati {path} è un file: scegliere una cartella con Hub:DataFolder.");
        }

        var marker = System.IO.Path.Combine(path, Marker);
        Make(path);
        if (File.Exists(marker))
        {
            return;
        }

        if (Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new StartupException(
                $"The data folder {path} holds files that are not the hub's, so the hub leaves it alone: choose an empty or a new folder with Hub:DataFolder.",
                $"La cartella dei dati {path} contiene file che non sono di ServicesHub, che quindi non la tocca: scegliere una cartella vuota o nuova con Hub:DataFolder.");
        }

        File.WriteAllText(marker, "This folder holds the data of ServicesHub.\nQuesta cartella contiene i dati di ServicesHub.\n");
        if (!OperatingSystem.IsWindows())
        {
            // Root's server runs under another account, which must be able to pass through.
            File.SetUnixFileMode(path, Environment.IsPrivilegedProcess ? FileModes.Passable : FileModes.OwnerFolder);
        }
    }

    private static void Make(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        Make(System.IO.Path.GetDirectoryName(path)!);
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            File.SetUnixFileMode(path, FileModes.ReadableFolder);
        }
    }

    private static FileStream Hold(string path)
    {
        var file = System.IO.Path.Combine(path, "hub.lock");
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(file))
        {
            var address = System.IO.Path.Combine(path, "hub.address");
            var where = File.Exists(address) ? File.ReadAllText(address).Trim() : "another process";
            throw new StartupException(
                $"A hub is already running on the data folder {path}: {where}; use it, stop it, or choose another folder with Hub:DataFolder.",
                $"Sulla cartella dei dati {path} è già attivo ServicesHub: {where}; usare quello, fermarlo o scegliere un'altra cartella con Hub:DataFolder.", e);
        }
    }
}
