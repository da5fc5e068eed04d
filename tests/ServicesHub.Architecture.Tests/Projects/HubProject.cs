namespace ServicesHub.Architecture.Tests.Projects;

/// <summary>A project as restore evaluated it, shared properties and globs included.</summary>
/// <param name="Path">Path of the project file from the root.</param>
/// <param name="References">Paths of the projects it references, from the root.</param>
/// <param name="Packages">Packages it references itself.</param>
internal sealed record HubProject(string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public string Name => NameOf(Path);

    public bool IsContracts => Contracts(Path);

    public bool IsModule => Path.StartsWith("modules/", StringComparison.Ordinal) && !IsContracts;

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public static string NameOf(string path) => System.IO.Path.GetFileNameWithoutExtension(path);

    public static bool Contracts(string path) => path.StartsWith("modules/", StringComparison.Ordinal) && NameOf(path).EndsWith(".Contracts", StringComparison.Ordinal);
}
