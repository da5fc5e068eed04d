namespace ServicesHub.Shell.Tests;

/// <summary>The files that the shell serves.</summary>
internal static class Assets
{
    public static string Folder { get; } = Path.Combine(Root(), "src", "ServicesHub.Shell", "wwwroot");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ServicesHub.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("ServicesHub.sln was not found above the tests.");
    }
}
