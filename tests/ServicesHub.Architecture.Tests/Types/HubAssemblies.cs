using System.Reflection;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Types;

/// <summary>The product's assemblies, by the projects that make them.</summary>
internal static class HubAssemblies
{
    public static IReadOnlyList<Assembly> All { get; } = [.. Projects.Select(p => Load(p.Name))];

    public static IReadOnlyList<Assembly> Modules { get; } = [.. Projects.Where(p => p.Module is not null && !IsContracts(p)).Select(p => Load(p.Name))];

    public static IReadOnlyList<Assembly> Contracts { get; } = [.. Projects.Where(IsContracts).Select(p => Load(p.Name))];

    /// <summary>The platform's inside, where a type is public only when somebody outside uses it.</summary>
    public static IReadOnlyList<(Assembly Assembly, string Folder)> Inside { get; } =
        [.. Projects.Where(p => p.Module is null && Path.GetFileNameWithoutExtension(p.Name) is not ("ServicesHub.Abstractions" or "ServicesHub.Shell")).Select(p => (Load(p.Name), string.Join('/', p.Folders)))];

    private static IEnumerable<SourceFile> Projects => RepositoryFiles.Product.Where(f =>
        f.Extension == ".csproj" && File.Exists(AssemblyPath(f.Name)));

    private static bool IsContracts(SourceFile project) => project.Name.EndsWith(".Contracts.csproj", StringComparison.Ordinal);

    private static string AssemblyPath(string project) => Path.Combine(AppContext.BaseDirectory, Path.ChangeExtension(project, ".dll"));

    private static Assembly Load(string project) => Assembly.Load(Path.GetFileNameWithoutExtension(project));
}
