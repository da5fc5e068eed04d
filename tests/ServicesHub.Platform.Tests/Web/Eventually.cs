using System.Net;

namespace ServicesHub.Platform.Tests.Web;

internal static class Eventually
{
    /// <summary>Asks until it holds, for half a minute at most.</summary>
    public static async Task HoldsAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 100 && !await holds(); i++)
            await Task.Delay(300, TestContext.Current.CancellationToken);
        Assert.True(await holds());
    }

    /// <summary>The text of an answer, without entities.</summary>
    public static async Task<string> TextAsync(this Task<HttpResponseMessage> answer)
    {
        using var response = await answer;
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
