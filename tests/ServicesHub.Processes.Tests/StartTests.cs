using System.Net;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task The_first_command_gives_a_styled_demonstration_that_stops_with_its_database_and_comes_back_as_it_was()
    {
        await using var folder = new DataFolder();
        string password;
        await using (var hub = folder.StartHub())
        {
            var address = await AddressAsync(hub);
            password = (await hub.LineAsync(@"^\s+Password\s+(\S+)$")).Groups[1].Value;
            Assert.InRange(hub.Output.Split('\n').SkipWhile(l => !l.Contains("Ready", StringComparison.Ordinal)).Count(), 6, 12);
            using var visitor = new HubVisitor(address, "it");
            await AssertStyledAsync(visitor);
            await visitor.SignInAsync("cpi.ascoli", password);
            Assert.NotNull(folder.ServerId());

            await hub.SignalAsync("TERM");
            Assert.Equal(0, await hub.EndAsync());
            Assert.Null(folder.ServerId());
        }

        await using var again = folder.StartHub();
        Assert.Equal(password, (await again.LineAsync(@"^\s+Password\s+(\S+)$")).Groups[1].Value);
        using var returning = new HubVisitor(await AddressAsync(again), "en");
        await returning.SignInAsync("cpi.ascoli", password);
        await again.SignalAsync("INT");
        Assert.Equal(0, await again.EndAsync());
        Assert.Null(folder.ServerId());
    }

    [Fact]
    public async Task A_hub_that_was_killed_starts_again_over_the_server_it_left()
    {
        await using var folder = new DataFolder();
        await using (var killed = folder.StartHub())
        {
            await AddressAsync(killed);
            await killed.SignalAsync("KILL");
            await killed.EndAsync();
        }
        Assert.NotNull(folder.ServerId());

        await using var hub = folder.StartHub();
        using var visitor = new HubVisitor(await AddressAsync(hub), "it");
        await visitor.SignInAsync("cpi.ascoli", (await hub.LineAsync(@"^\s+Password\s+(\S+)$")).Groups[1].Value);
    }

    [Fact]
    public async Task A_hub_that_was_killed_while_it_filled_the_demonstration_begins_it_anew()
    {
        await using var folder = new DataFolder();
        await using (var killed = folder.StartHub())
        {
            await killed.LineAsync("Demonstration: Case management");
            await killed.SignalAsync("KILL");
            await killed.EndAsync();
        }

        await using var hub = folder.StartHub();
        using var visitor = new HubVisitor(await AddressAsync(hub), "it");
        await visitor.SignInAsync("cpi.ascoli", (await hub.LineAsync(@"^\s+Password\s+(\S+)$")).Groups[1].Value);
        Assert.Matches(@"\d{4}/\d{4}", await visitor.PageAsync("/case-management/cases"));
    }

    [Fact]
    public async Task Without_a_demonstration_a_link_makes_the_first_administrator_once()
    {
        await using var folder = new DataFolder();
        await using var hub = folder.StartHub("--Hub:Demo=false");
        var address = await AddressAsync(hub);
        var link = (await hub.LineAsync(@"(/account/first-administrator\?token=\w+)")).Groups[1].Value;
        Assert.DoesNotContain("Password", hub.Output, StringComparison.Ordinal);
        var token = link.Split('=')[1];
        using var visitor = new HubVisitor(address, "it");

        using var stolen = await visitor.GetAsync("/account/first-administrator?token=abc");
        Assert.DoesNotContain("Model.Password", await stolen.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var made = await visitor.SubmitAsync(link, "first",
            ("Model.Token", token), ("Model.Institution", "Provincia di prova"), ("Model.DisplayName", "Livia Prova"), ("Model.UserName", "livia"), ("Model.Password", "una-password-lunga"));
        Assert.Equal("/account/sign-in", made.RequestMessage!.RequestUri!.AbsolutePath);
        await visitor.SignInAsync("livia", "una-password-lunga");
        Assert.Contains("/platform", await visitor.PageAsync("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Model.Password", await visitor.PageAsync(link), StringComparison.Ordinal);
    }

    private static async Task<Uri> AddressAsync(RunningProgram hub) => new((await hub.LineAsync(@"^\s+ServicesHub\s+(http\S+)")).Groups[1].Value);

    private static async Task AssertStyledAsync(HubVisitor visitor)
    {
        var page = await visitor.PageAsync("/");
        var sheets = System.Text.RegularExpressions.Regex.Matches(page, "<link rel=\"stylesheet\" href=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(sheets);
        foreach (var sheet in sheets)
        {
            using var style = await visitor.GetAsync(sheet);
            Assert.Equal(HttpStatusCode.OK, style.StatusCode);
            Assert.InRange((await style.Content.ReadAsByteArrayAsync()).Length, 200, int.MaxValue);
        }
    }
}
