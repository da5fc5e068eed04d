namespace ServicesHub.Browser.Tests;

/// <summary>The browser of the machine. Tests fetch none.</summary>
internal static class Chromium
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Path of the browser. Where there is none the test is skipped, or fails if <c>HUB_REQUIRE_BROWSER=1</c>.</summary>
    public static string Require()
    {
        var asked = Environment.GetEnvironmentVariable("HUB_CHROMIUM");
        var path = (string.IsNullOrEmpty(asked) ? Known : [asked]).FirstOrDefault(File.Exists);
        if (path is not null)
            return path;
        const string Remedy = "No Chromium here: install it (Debian: apt-get install chromium) or name it in HUB_CHROMIUM.";
        if (Environment.GetEnvironmentVariable("HUB_REQUIRE_BROWSER") == "1")
            Assert.Fail(Remedy);
        Assert.Skip(Remedy);
        return "";
    }
}
