using ServicesHub.Testing;

namespace ServicesHub.Browser.Tests;

/// <summary>One thread through all four modules, as people see it.</summary>
public sealed class ThreadInTheBrowser(HubInBrowser house)
{
    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public async Task From_the_decision_to_the_figure_behind_its_target(string language)
    {
        var album = new Album(language);
        Chromium.Require();
        using var officer = await house.Hub.SignInAsync("programmazione", language);
        var before = await Figures.ActualAsync(officer, Days.Today.Year);

        var governance = new GovernanceSteps(house, language, album);
        await governance.ApprovePlanAsync(await governance.HoldSessionAsync());

        var cases = new CaseSteps(house, language, album);
        var person = await cases.RegisterAndReferAsync();
        await cases.FollowAsync(person);
        await cases.IsNotSeenByOthersAsync(person);
        await cases.ImportAsync();

        await new TrainingSteps(house, language, album).AttendAsync();

        var after = await Figures.GrownBeyondAsync(officer, Days.Today.Year, before);
        Assert.Equal(before + 1, after);
        await new ReportingSteps(house, language, album).ReadAsync(after);
        album.AssertFaultless();
    }
}
