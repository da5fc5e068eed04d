namespace ServicesHub.Testing;

/// <summary>A lock among processes that the system releases when its holder dies.</summary>
internal static class FileLock
{
    public static async Task<FileStream> WaitAsync(string path, CancellationToken ct)
    {
        while (true)
        {
            if (Try(path) is { } held)
            {
                return held;
            }

            await Task.Delay(20, ct);
        }
    }

    public static FileStream? Try(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
