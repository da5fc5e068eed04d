namespace ServicesHub.PostgreSql;

/// <summary>The permissions that the hub gives to files, whatever the umask.</summary>
internal static class FileModes
{
    public const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    public const UnixFileMode Passable = OwnerFolder | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public const UnixFileMode ReadableFile = OwnerFile | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public const UnixFileMode ReadableFolder = Passable | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Makes or changes a folder that only its owner enters.</summary>
    public static void OwnFolder(string path)
    {
        Directory.CreateDirectory(path);
        Set(path, OwnerFolder);
    }

    public static void Set(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    /// <summary>Writes a file that was never readable by others, not even while it was written.</summary>
    public static void WriteSecret(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
