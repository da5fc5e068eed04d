using System.Text.RegularExpressions;

namespace ServicesHub.Shell.Tests;

public sealed class AssetTests
{
    [Theory]
    [InlineData("hub.css")]
    [InlineData("hub-print.css")]
    [InlineData("lib/bootstrap-italia/css/bootstrap-italia.min.css")]
    public void A_style_sheet_asks_only_for_files_that_are_served_here(string sheet)
    {
        var css = File.ReadAllText(Path.Combine(Assets.Folder, sheet));
        var folder = Path.GetDirectoryName(Path.Combine(Assets.Folder, sheet))!;
        var files = Regex.Matches(css, @"url\(\s*[""']?(?<address>[^)""']+)").Select(match => match.Groups["address"].Value)
            .Where(address => !address.StartsWith("data:image/", StringComparison.Ordinal) && !address.StartsWith('#'));

        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(folder, file)), file));
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
    }

    [Fact]
    public void The_script_asks_only_this_server()
    {
        var script = File.ReadAllText(Path.Combine(Assets.Folder, "hub.js"));

        Assert.DoesNotMatch(@"https?://|\.style\b|setAttribute\('style'|\beval\(", script);
    }
}
