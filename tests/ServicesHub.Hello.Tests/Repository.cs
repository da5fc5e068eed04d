using System.Reflection;
using System.Text.RegularExpressions;

namespace ServicesHub.Hello.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static partial class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The files of the Hello module as a document shows them: a path in backquotes, then a block of code.</summary>
    public static IReadOnlyDictionary<string, string> HelloFilesOf(string document) =>
        ShownFile().Matches(File.ReadAllText(Path.Combine(Root, document)))
            .ToDictionary(m => m.Groups["path"].Value, m => m.Groups["text"].Value);

    [GeneratedRegex("^`(?<path>modules/Hello/[^`]+)`\n+```[a-z]+\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShownFile();
}
