using System.Text.RegularExpressions;
using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

/// <summary>The types that a file declares at its top level.</summary>
internal static partial class Declarations
{
    public static IEnumerable<(string Name, bool IsPublic, bool IsPartial)> Of(SourceFile file) =>
        Pattern().Matches(file.Text).Select(m =>
            (m.Groups["name"].Value, m.Groups["modifiers"].Value.Contains("public", StringComparison.Ordinal), m.Groups["modifiers"].Value.Contains("partial", StringComparison.Ordinal)));

    [GeneratedRegex(@"^(?<modifiers>(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)+)(?:class|record struct|record class|record|struct|interface|enum)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
