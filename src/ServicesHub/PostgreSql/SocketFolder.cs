using System.Security.Cryptography;
using System.Text;

namespace ServicesHub.PostgreSql;

/// <summary>Where the server's Unix socket lies: in the data folder, or in a short folder where the path would be too long.</summary>
internal static class SocketFolder
{
    public const int Port = 5432;

    private static readonly int Longest = OperatingSystem.IsMacOS() ? 103 : 107;

    public static string For(string dataFolder)
    {
        var own = Path.Combine(dataFolder, "socket");
        if (Encoding.UTF8.GetByteCount(Path.Combine(own, $".s.PGSQL.{Port}.lock")) <= Longest)
        {
            return own;
        }

        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(dataFolder)))[..16];
        return $"/tmp/hub-{name}";
    }

    /// <summary>Makes the folder anew, so that one put there by somebody else is never used.</summary>
    public static async Task PrepareAsync(string folder, ServerAccount account, CancellationToken ct)
    {
        try
        {
            if (File.Exists(folder) || new DirectoryInfo(folder).LinkTarget is not null)
            {
                File.Delete(folder);
            }
            else if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            FileModes.OwnFolder(folder);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new StartupException(
                $"The folder {folder}, in which PostgreSQL's socket would lie, belongs to somebody else: remove it or choose a data folder with a shorter path with Hub:DataFolder.",
                $"La cartella {folder}, prevista per il socket di PostgreSQL, appartiene ad altri: rimuoverla o scegliere con Hub:DataFolder una cartella dei dati dal percorso più breve.", e);
        }

        await account.GiveAsync(folder, ct);
    }
}
