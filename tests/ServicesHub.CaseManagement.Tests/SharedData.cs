using ServicesHub.CaseManagement.Contracts.Tables;

namespace ServicesHub.CaseManagement.Tests;

/// <summary>Data sets that may stand beside the clone; a test that needs one skips where it is absent.</summary>
internal static class SharedData
{
    public static string PathOf(string relativePath)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ServicesHub.sln")))
            folder = folder.Parent;
        var path = Path.GetFullPath(Path.Combine(folder?.FullName ?? ".", "..", "shared", relativePath));
        if (!File.Exists(path))
            Assert.Skip($"The data set shared/{relativePath} does not stand beside the clone.");
        return path;
    }

    public static IReadOnlyList<TableRow> Rows(string relativePath) =>
        EmbeddedTable.Parse(relativePath, File.ReadAllText(PathOf(relativePath)));
}
