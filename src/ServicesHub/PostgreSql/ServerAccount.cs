namespace ServicesHub.PostgreSql;

/// <summary>The account that runs the server: the hub's own, or an unprivileged one when the hub runs as root.</summary>
internal sealed record ServerAccount(string Name, string? Owner, IReadOnlyList<string> Prefix)
{
    public bool IsOther => Owner is not null;

    public IEnumerable<string> Command(params IEnumerable<string> command) => Prefix.Concat(command);

    public static async Task<ServerAccount> ResolveAsync(string name, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(Environment.UserName, null, []);
        }

        var user = await CommandLine.RunAsync(["id", "-u", name], ct);
        var group = await CommandLine.RunAsync(["id", "-g", name], ct);
        if (!user.Succeeded || !group.Succeeded)
        {
            throw new StartupException(
                $"PostgreSQL does not run as root and the account {name} does not exist on this machine: create it (useradd --system {name}) or start the hub as an ordinary user.",
                $"PostgreSQL non si avvia come root e l'utente {name} non esiste su questa macchina: crearlo (useradd --system {name}) o avviare ServicesHub come utente ordinario.");
        }

        var (uid, gid) = (user.Output.Trim(), group.Output.Trim());
        string[][] ways =
        [
            ["setpriv", $"--reuid={uid}", $"--regid={gid}", "--clear-groups", "--"],
            ["runuser", "-u", name, "--"],
            ["sudo", "-n", "-u", name, "--"],
        ];
        foreach (var way in ways)
        {
            if ((await CommandLine.RunAsync([.. way, "true"], ct)).Succeeded)
            {
                return new ServerAccount(name, $"{uid}:{gid}", way);
            }
        }

        throw new StartupException(
            $"PostgreSQL does not run as root and none of setpriv, runuser and sudo can change to the account {name}: install util-linux or start the hub as an ordinary user.",
            $"PostgreSQL non si avvia come root e né setpriv né runuser né sudo riescono a passare all'utente {name}: installare util-linux o avviare ServicesHub come utente ordinario.");
    }

    /// <summary>Gives a file or folder to the server's account, where that is another one.</summary>
    public async Task GiveAsync(string path, CancellationToken ct)
    {
        if (Owner is not null && await CommandLine.RunAsync(["chown", Owner, path], ct) is { Succeeded: false } failed)
        {
            throw new StartupException(
                $"{path} cannot be given to the account {Name}, as which PostgreSQL runs when the hub is started by root ({failed.Reason}): choose a local folder with Hub:DataFolder.",
                $"{path} non può essere assegnata all'utente {Name}, con cui PostgreSQL gira quando ServicesHub è avviato da root: scegliere una cartella locale con Hub:DataFolder.");
        }
    }

    /// <summary>Refuses a data folder that the server's account could not reach, such as one under /root, before it is made.</summary>
    public Task RequireWayAsync(string folder, CancellationToken ct)
    {
        var above = Path.GetDirectoryName(Path.GetFullPath(folder));
        while (above is not null && !Directory.Exists(above))
        {
            above = Path.GetDirectoryName(above);
        }

        return above is null ? Task.CompletedTask : RequirePassageAsync(above, folder, ct);
    }

    /// <summary>Refuses the data folder when the server's account cannot pass through <paramref name="gate"/>.</summary>
    public async Task RequirePassageAsync(string gate, string folder, CancellationToken ct)
    {
        if (IsOther && !(await CommandLine.RunAsync(Command("test", "-x", gate), ct)).Succeeded)
        {
            throw new StartupException(
                $"The data folder {folder} cannot be reached by the account {Name}, as which PostgreSQL runs when the hub is started by root: choose a folder that every account can pass through, such as Hub:DataFolder=/var/lib/serviceshub.",
                $"La cartella dei dati {folder} non è raggiungibile dall'utente {Name}, con cui PostgreSQL gira quando ServicesHub è avviato da root: sceglierne una attraversabile da tutti, per esempio Hub:DataFolder=/var/lib/serviceshub.");
        }
    }
}
