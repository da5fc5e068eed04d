namespace ServicesHub.Architecture.Tests.Repository;

/// <summary>A file of the repository.</summary>
/// <param name="Path">Path from the root, with slashes.</param>
/// <param name="Text">What it says.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public IReadOnlyList<string> Folders => Path.Split('/')[..^1];

    public string Extension => System.IO.Path.GetExtension(Path);

    /// <summary>Written by EF Core's tools, not by people.</summary>
    public bool IsMigration => Folders.Contains("Migrations");

    public bool IsCode => Extension == ".cs" && !IsMigration;

    public int Lines => Text.Length == 0 ? 0 : Text.Count(c => c == '\n') + (Text.EndsWith('\n') ? 0 : 1);

    /// <summary>The folder of the module the file belongs to; null outside <c>modules/</c>.</summary>
    public string? Module => Folders is ["modules", var module, ..] ? module : null;

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
