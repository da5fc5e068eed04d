namespace ServicesHub.PostgreSql;

/// <summary>One PostgreSQL found on this machine. A package is copied, with its links, before it is used.</summary>
internal sealed record PostgresBinaries(string BinFolder, int Major, string Version, bool Packaged)
{
    public const int Oldest = 15;

    private static readonly string Suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    public string Tool(string name) => Path.Combine(BinFolder, name + Suffix);

    public static bool AreIn(string folder) => new[] { "initdb", "pg_ctl", "postgres" }.All(t => File.Exists(Path.Combine(folder, t + Suffix)));
}
