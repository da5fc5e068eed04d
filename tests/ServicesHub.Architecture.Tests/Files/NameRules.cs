using System.Text.RegularExpressions;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

internal static partial class NameRules
{
    private static readonly string[] EmptyFolders = ["Services", "Helpers", "Common", "Utils", "Managers", "Application", "Domain", "Infrastructure"];

    /// <summary>Names that say nothing about what a thing is.</summary>
    public static IEnumerable<string> EmptyNames(IEnumerable<SourceFile> files)
    {
        foreach (var file in files.Where(f => !f.IsMigration))
        {
            var declared = file.IsCode ? Declarations.Of(file).Select(d => d.Name) : [];
            foreach (var name in declared.Append(Path.GetFileNameWithoutExtension(file.Name)).Distinct().Where(n => EmptySuffix().IsMatch(n)))
                yield return $"{file.Path}: '{name}' says nothing about what it is";
        }
    }

    /// <summary>Folders that sort by kind of class instead of by matter.</summary>
    public static IEnumerable<string> FoldersWithoutMatter(IEnumerable<SourceFile> files) =>
        files.SelectMany(f => f.Folders.Where(EmptyFolders.Contains), (f, folder) => $"{f.Path}: '{folder}' is no business noun");

    public static IEnumerable<string> SharedFiles(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCode
        let types = Declarations.Of(file).Where(d => d.IsPublic).Select(d => d.Name).Distinct().ToList()
        where types.Count > 1
        select $"{file.Path} declares {string.Join(", ", types)}: one public type a file";

    public static IEnumerable<string> FilesWithOtherNames(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCode
        let types = Declarations.Of(file).ToList()
        where types.Count > 0 && !types.Any(t => IsNamedAfter(file.Name, t.Name, t.IsPartial)) && (types.Any(t => t.IsPublic) || types.Count == 1)
        select $"{file.Path} declares {types[0].Name}: name the file after it";

    private static bool IsNamedAfter(string file, string type, bool isPartial) =>
        file == type + ".cs" || file == type + ".razor.cs" || (isPartial && file.StartsWith(type, StringComparison.Ordinal));

    [GeneratedRegex("(?:Manager|Helpers?|Base|Impl|Utils?)$")]
    private static partial Regex EmptySuffix();
}
