using System.Text.RegularExpressions;
using ServicesHub.Testing;

namespace ServicesHub.Hello.Tests;

/// <summary>The files of the Hello module as a document shows them: a path in backquotes, then a block of code.</summary>
internal static partial class ShownFiles
{
    public static IReadOnlyDictionary<string, string> Of(string document) =>
        ShownFile().Matches(File.ReadAllText(Path.Combine(Repository.Root, document)))
            .ToDictionary(m => m.Groups["path"].Value, m => m.Groups["text"].Value);

    [GeneratedRegex("^`(?<path>modules/Hello/[^`]+)`\n+```[a-z]+\n(?<text>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShownFile();
}
