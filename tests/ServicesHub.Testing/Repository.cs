namespace ServicesHub.Testing;

/// <summary>Where the clone under test lies.</summary>
public static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The built program of a project below <c>src</c>, in the configuration of the running tests.</summary>
    public static string Program(string project)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var program = Path.Combine(Root, "src", project, "bin", output.Parent!.Name, output.Name, project + (OperatingSystem.IsWindows() ? ".exe" : ""));
        return File.Exists(program)
            ? program
            : throw new InvalidOperationException($"{program} is missing: build the solution before the tests.");
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "ServicesHub.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No ServicesHub.sln above {AppContext.BaseDirectory}.");
    }
}
