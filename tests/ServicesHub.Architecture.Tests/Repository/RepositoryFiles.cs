namespace ServicesHub.Architecture.Tests.Repository;

/// <summary>The files of the repository as they lie in the working tree, without what tools put there.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".idea", ".hub-data"];
    private static readonly string[] Binary = [".png", ".ico", ".woff", ".woff2", ".gz", ".jpg", ".webp", ".pdf"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static IReadOnlyList<SourceFile> All { get; } = [.. Read(new DirectoryInfo(Root))];

    /// <summary>What the product is made of: everything except tests.</summary>
    public static IReadOnlyList<SourceFile> Product { get; } = [.. All.Where(f => !f.IsIn("tests"))];

    private static string FindRoot(string from)
    {
        var folder = new DirectoryInfo(from);
        while (!File.Exists(Path.Combine(folder.FullName, "ServicesHub.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException($"No folder above {from} holds ServicesHub.sln.");
        return folder.FullName;
    }

    private static IEnumerable<SourceFile> Read(DirectoryInfo folder)
    {
        foreach (var file in folder.EnumerateFiles().Where(f => !Binary.Contains(f.Extension) && f.Name != ".git" && f.LinkTarget is null))
            yield return new(Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'), File.ReadAllText(file.FullName));
        foreach (var child in folder.EnumerateDirectories().Where(d => !Made.Contains(d.Name) && d.LinkTarget is null && !IsServedLibrary(d)))
            foreach (var file in Read(child))
                yield return file;
    }

    private static bool IsServedLibrary(DirectoryInfo folder) => folder is { Name: "lib", Parent.Name: "wwwroot" };
}
