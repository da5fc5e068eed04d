using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Projects;

/// <summary>Modules are found, not listed: nothing that a new module would have to edit.</summary>
internal static class ModuleListRules
{
    public static IEnumerable<string> ModulesNamed(IEnumerable<SourceFile> files, IReadOnlyCollection<string> modules) =>
        from file in files
        where file.Module is null && file.Extension is ".csproj" or ".props" or ".targets"
        from module in modules
        where file.Text.Contains(module, StringComparison.Ordinal)
        select $"{file.Path} names {module}";
}
