namespace ServicesHub.Browser.Tests;

/// <summary>The pages of a thread: where their pictures go, and what was wrong with them. Pictures are numbered in the order in which its pages were seen.</summary>
/// <param name="language">Language of the pages.</param>
internal sealed class Album(string language)
{
    private static readonly string Root = Environment.GetEnvironmentVariable("HUB_SCREENSHOTS") is { Length: > 0 } folder
        ? folder : Path.Combine(AppContext.BaseDirectory, "TestResults", "screenshots");

    private int number;

    /// <summary>What was wrong with the looks of the pages.</summary>
    public List<string> Findings { get; } = [];

    public void AssertFaultless() => Assert.True(Findings.Count == 0, string.Join('\n', Findings));

    public void Turn() => number++;

    public string Picture(string device, string name) => Path.Combine(Root, language, device, $"{number:00}-{name}.png");
}
