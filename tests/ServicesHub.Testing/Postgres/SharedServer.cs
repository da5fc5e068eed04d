using System.Security.Cryptography;
using System.Text;
using ServicesHub.PostgreSql;

namespace ServicesHub.Testing;

/// <summary>
/// One server for all test processes of a run. Each process holds a file of its own as long as it lives; the first one
/// makes a new cluster, the last one leaving stops and deletes it, and what dead processes left is cleared by the next.
/// </summary>
internal sealed class SharedServer(string folder, string data, FileStream membership, EmbeddedPostgres server)
{
    private int _left;

    public EmbeddedPostgres Server => server;

    private static string Temporary => OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess ? Path.GetTempPath() : "/tmp";

    /// <summary>The folder shared by the processes of one user that test the same clone with the same binaries.</summary>
    public static string FolderFor(string? binFolder)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(binFolder ?? AppContext.BaseDirectory.Split("/tests/")[0])))[..8];
        return Path.Combine(Temporary, $"hub-tests-{Environment.UserName}-{key}");
    }

    /// <summary>
    /// Where the data of a run lie: in memory where there is room, which makes clones ten times faster while every
    /// durability setting stays as in production.
    /// </summary>
    public static string DataFor(string folder)
    {
        const string Memory = "/dev/shm";
        return OperatingSystem.IsLinux() && Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > 2L << 30
            ? Path.Combine(Memory, Path.GetFileName(folder))
            : Path.Combine(folder, "data");
    }

    public static async Task<SharedServer> JoinAsync(string folder, string? binFolder, CancellationToken ct)
    {
        var members = Path.Combine(folder, "members");
        var noted = Path.Combine(folder, "data.path");
        FileModes.OwnFolder(members);
        FileModes.Set(folder, Environment.IsPrivilegedProcess ? FileModes.Passable : FileModes.OwnerFolder);
        await using var turn = await FileLock.WaitAsync(Path.Combine(folder, "lock"), ct);
        var others = CountLiving(members) > 0;
        var data = others ? await File.ReadAllTextAsync(noted, ct) : DataFor(folder);
        var options = new EmbeddedPostgresOptions
        {
            DataFolder = data,
            ServerFolder = Path.Combine(Temporary, $"hub-tests-{Environment.UserName}-server"),
            BinFolder = binFolder,
            Exclusive = false,
            Settings = new Dictionary<string, string> { ["max_connections"] = "400", ["max_wal_size"] = "4GB", ["checkpoint_timeout"] = "30min" },
        };
        if (!others)
        {
            var left = File.Exists(noted) ? await File.ReadAllTextAsync(noted, ct) : data;
            await DiscardAsync(options with { DataFolder = left }, ct);
            await File.WriteAllTextAsync(noted, data, ct);
        }

        var membership = FileLock.Try(Path.Combine(members, $"{Environment.ProcessId}-{Guid.CreateVersion7():n}"))!;
        try
        {
            var server = await EmbeddedPostgres.StartAsync(options, ct: ct);
            await server.EnsureHubRolesAsync(ct);
            return new SharedServer(folder, data, membership, server);
        }
        catch
        {
            await membership.DisposeAsync();
            throw;
        }
    }

    public async Task LeaveAsync()
    {
        if (Interlocked.Exchange(ref _left, 1) == 1)
        {
            return;
        }

        await using var turn = await FileLock.WaitAsync(Path.Combine(folder, "lock"), CancellationToken.None);
        await membership.DisposeAsync();
        File.Delete(membership.Name);
        if (CountLiving(Path.Combine(folder, "members")) == 0)
        {
            await server.StopAsync();
            Directory.Delete(data, recursive: true);
        }
    }

    public static int CountLiving(string members)
    {
        var living = 0;
        foreach (var member in Directory.GetFiles(members))
        {
            var held = FileLock.Try(member);
            if (held is null)
            {
                living++;
                continue;
            }

            held.Dispose();
            File.Delete(member);
        }

        return living;
    }

    private static async Task DiscardAsync(EmbeddedPostgresOptions options, CancellationToken ct)
    {
        if (Postmaster.Of(Path.Combine(options.DataFolder, "postgresql")) is not null)
        {
            await using var left = await EmbeddedPostgres.StartAsync(options, ct: ct);
        }

        if (Directory.Exists(options.DataFolder))
        {
            Directory.Delete(options.DataFolder, recursive: true);
        }
    }
}
