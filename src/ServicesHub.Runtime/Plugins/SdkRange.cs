using System.Text.RegularExpressions;

namespace ServicesHub.Runtime;

/// <summary>A range of versions as NuGet writes it: <c>[1.0,2.0)</c>, <c>(1.0,]</c>, or <c>1.0</c> for that one and all later.</summary>
internal sealed partial record SdkRange(Version? Lowest, bool LowestIncluded, Version? Highest, bool HighestIncluded)
{
    /// <summary>Version of the contracts of this hub.</summary>
    public static Version Current { get; } = Whole(typeof(Abstractions.IServiceModule).Assembly.GetName().Version!);

    public static SdkRange? Parse(string text)
    {
        if (Version.TryParse(text, out var lowest))
            return new SdkRange(Whole(lowest), true, null, false);
        if (Form().Match(text) is not { Success: true } match)
            return null;
        return new SdkRange(Of("from"), match.Groups["open"].Value == "[", Of("to"), match.Groups["close"].Value == "]");

        Version? Of(string group) => match.Groups[group].Value is { Length: > 0 } version ? Whole(Version.Parse(version)) : null;
    }

    public bool Holds(Version version) =>
        (Lowest is null || version > Lowest || (LowestIncluded && version == Lowest))
        && (Highest is null || version < Highest || (HighestIncluded && version == Highest));

    // 1.0 and 1.0.0 are the same version.
    private static Version Whole(Version version) => new(version.Major, version.Minor, Math.Max(version.Build, 0));

    [GeneratedRegex(@"^(?<open>[\[(])\s*(?<from>\d+(\.\d+){1,2})?\s*,\s*(?<to>\d+(\.\d+){1,2})?\s*(?<close>[\])])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
