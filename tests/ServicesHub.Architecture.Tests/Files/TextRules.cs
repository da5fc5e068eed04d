using System.Text.RegularExpressions;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

/// <summary>
/// What must not stand in a file. Patterns are written in two parts where this file would otherwise break its own rule.
/// </summary>
internal static partial class TextRules
{
    private static readonly Regex Unfinished = new(@"\b(?:TO" + "DO|FIX" + "ME|HA" + @"CK)\b");

    private static readonly Regex Region = new("^\\s*#" + "region", RegexOptions.Multiline);

    private static readonly Regex Registry = new(
        string.Join('|', new[] { "nuget~org", "npm~js", "yarn~pkg", "pkgs~dev~azure", "j~frog", "arti~factory", "my~get", "ver~daccio", "sona~type", "py~pi" })
            .Replace("~", "[.]?", StringComparison.Ordinal), RegexOptions.IgnoreCase);

    private static readonly Regex MachinePath = new(
        string.Join('|', @"(?<![\w.~}*-])/ro" + "ot/", @"(?<![\w.~}*-])/ho" + @"me/\w", @"(?<![\w.~}*-])/wo" + "rk/", @"(?<![\w.~}*-])/Us" + @"ers/\w", @"\b[A-Z]:\\+Us" + "ers"));

    public static IEnumerable<string> UnfinishedWork(IEnumerable<SourceFile> files) => Find(files, Unfinished, "is not finished");

    public static IEnumerable<string> Regions(IEnumerable<SourceFile> files) => Find(files.Where(f => f.Extension is ".cs" or ".razor"), Region, "hides code in a region");

    public static IEnumerable<string> RegistryHosts(IEnumerable<SourceFile> files) => Find(files, Registry, "names a package registry");

    public static IEnumerable<string> MachinePaths(IEnumerable<SourceFile> files) => Find(files, MachinePath, "names a path of one machine");

    public static IEnumerable<string> ForbiddenCalls(IEnumerable<SourceFile> files) =>
        Find(files.Where(f => f.Extension is ".cs" or ".razor" && !f.IsMigration), ForbiddenCall(), "does not use TimeProvider, Task.Delay or Task");

    internal static IEnumerable<string> Find(IEnumerable<SourceFile> files, Regex pattern, string says) =>
        from file in files
        from Match match in pattern.Matches(file.Text)
        select $"{file.Path}:{file.Text.AsSpan(0, match.Index).Count('\n') + 1} {says}: {match.Value.Trim()}";

    [GeneratedRegex(@"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b|\bThread\.Sleep\b|\basync\s+void\b")]
    private static partial Regex ForbiddenCall();
}
