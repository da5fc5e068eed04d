using ServicesHub.Testing;

namespace ServicesHub.Browser.Tests;

/// <summary>The same thread as other programs take it.</summary>
public sealed class ThreadOverTheApi(HubInBrowser house)
{
    [Fact]
    public Task From_the_decision_to_the_figure_behind_its_target() =>
        new ApiThread(userName => house.Hub.SignInAsync(userName), () => house.Hub.Visitor(), house.LetTimePassAsync, Days.Today).RunAsync();
}
