using System.Globalization;
using System.Security.Cryptography;

namespace ServicesHub.PostgreSql;

/// <summary>The server's files in the data folder: made once, complete or not at all.</summary>
internal sealed class Cluster(HubDataFolder folder, ServerAccount account)
{
    public const string Superuser = "postgres";
    private readonly string _password = folder.At("postgresql.password");

    public string Path { get; } = folder.At("postgresql");

    /// <summary>The major version that made the files; null before they are made.</summary>
    public async Task<int?> MajorAsync(CancellationToken ct)
    {
        if (!Directory.Exists(Path))
        {
            return null;
        }

        var version = System.IO.Path.Combine(Path, "PG_VERSION");
        if (!File.Exists(version) || (account.IsOther && !(await CommandLine.RunAsync(account.Command("test", "-O", Path), ct)).Succeeded))
        {
            throw new StartupException(
                $"{Path} is not a PostgreSQL folder of the account {account.Name}: start the hub as the account that made it, put back what was there, or choose another folder with Hub:DataFolder.",
                $"{Path} non è una cartella PostgreSQL dell'utente {account.Name}: avviare ServicesHub con l'utente che l'ha creata, ripristinarne il contenuto o scegliere un'altra cartella con Hub:DataFolder.");
        }

        return int.Parse((await File.ReadAllTextAsync(version, ct)).Trim().Split('.')[0], CultureInfo.InvariantCulture);
    }

    public string Password() => File.Exists(_password)
        ? File.ReadAllText(_password).Trim()
        : throw new StartupException(
            $"The password of the database is missing: put {_password} back from a backup, or choose another folder with Hub:DataFolder.",
            $"Manca la password della base di dati: ripristinare {_password} da una copia o scegliere un'altra cartella con Hub:DataFolder.");

    public async Task CreateAsync(PostgresBinaries binaries, CancellationToken ct)
    {
        var fresh = Path + ".new";
        if (Directory.Exists(fresh))
        {
            Directory.Delete(fresh, recursive: true);
        }

        var password = RandomNumberGenerator.GetHexString(48, lowercase: true);
        FileModes.WriteSecret(_password, password);
        var handed = folder.At("initdb.password");
        FileModes.WriteSecret(handed, password);
        try
        {
            await account.GiveAsync(handed, ct);
            await InitializeAsync(binaries, fresh, handed, ct);
        }
        finally
        {
            File.Delete(handed);
        }

        await ServerSettings.IncludeAsync(fresh, ct);
        Directory.Move(fresh, Path);
    }

    private async Task InitializeAsync(PostgresBinaries binaries, string fresh, string passwordFile, CancellationToken ct)
    {
        CommandResult result = new(1, "", "");
        // Letters beyond ASCII are letters only under a UTF-8 character type; not every machine has one.
        foreach (var ctype in OperatingSystem.IsWindows() ? ["C"] : OperatingSystem.IsMacOS() ? new[] { "en_US.UTF-8", "C" } : ["C.UTF-8", "C"])
        {
            FileModes.OwnFolder(fresh);
            await account.GiveAsync(fresh, ct);
            result = await CommandLine.RunAsync(account.Command(
                binaries.Tool("initdb"), "-D", fresh, "--username", Superuser, "--pwfile", passwordFile, "--auth", "scram-sha-256",
                "--encoding", "UTF8", "--locale-provider", "icu", "--icu-locale", "it-IT", "--locale", "C", "--lc-ctype", ctype, "--data-checksums"), ct);
            if (result.Succeeded)
            {
                return;
            }

            Directory.Delete(fresh, recursive: true);
        }

        throw result.Reason.Contains("effective user ID", StringComparison.Ordinal)
            ? new StartupException(
                $"PostgreSQL does not run under a user number without an account ({result.Reason}): add the account to /etc/passwd or start the hub as another user.",
                $"PostgreSQL non si avvia con un numero utente privo di account ({result.Reason}): aggiungere l'account a /etc/passwd o avviare ServicesHub con un altro utente.")
            : new StartupException(
                $"PostgreSQL {binaries.Version} could not create its files in {folder.Path} ({result.Reason}): see that the disk has room and lets programs write and run there, or choose another folder with Hub:DataFolder.",
                $"PostgreSQL {binaries.Version} non è riuscito a creare i suoi file in {folder.Path} ({result.Reason}): verificare che ci sia spazio su disco e che vi si possano scrivere ed eseguire programmi, o scegliere un'altra cartella con Hub:DataFolder.");
    }
}
