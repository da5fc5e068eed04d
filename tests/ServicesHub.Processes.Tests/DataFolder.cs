using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests;

/// <summary>A data folder that the database's account can reach, removed afterwards with the server that a killed hub left in it.</summary>
internal sealed class DataFolder : IAsyncDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hub-data-").FullName;

    public DataFolder()
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The hub over this folder, with the embedded server.</summary>
    public RunningProgram StartHub(params string[] more) =>
        RunningProgram.Start("ServicesHub", ["--urls", "http://127.0.0.1:0", $"--Hub:DataFolder={At("data")}", .. more]);

    /// <summary>Process number of the folder's PostgreSQL; null when none runs.</summary>
    public int? ServerId()
    {
        var file = At("data/postgresql/postmaster.pid");
        return File.Exists(file) && int.TryParse(File.ReadLines(file).First(), out var id) && Directory.Exists($"/proc/{id}") ? id : null;
    }

    public async ValueTask DisposeAsync()
    {
        if (ServerId() is { } left)
        {
            using var kill = System.Diagnostics.Process.Start("kill", ["-QUIT", $"{left}"]);
            await kill.WaitForExitAsync();
            for (var tries = 0; tries < 100 && ServerId() is not null; tries++)
                await Task.Delay(50);
        }
        Directory.Delete(Path, recursive: true);
    }
}
