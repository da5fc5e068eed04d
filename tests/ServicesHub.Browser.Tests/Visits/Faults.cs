namespace ServicesHub.Browser.Tests;

/// <summary>What a page did that no page may do: errors in the console, violations of the security policy, requests to others.</summary>
internal sealed class Faults
{
    private readonly List<string> found = [];
    private readonly List<string> addresses = [];

    public Faults(IPage page, Uri hub)
    {
        page.Console += (_, message) => Note(message.Type == "error" && !IsAnswerOf(page, message), $"{page.Url}: console: {message.Text}");
        page.PageError += (_, error) => Note(true, $"{page.Url}: script: {error}");
        page.Request += (_, request) => Remember(request.Url);
        page.Request += (_, request) => Note(!IsOwn(request.Url, hub), $"{page.Url}: asks another origin: {request.Url}");
        page.RequestFailed += (_, request) => Note(
            request.ResourceType is "stylesheet" or "script" or "font" or "image" && request.Failure != "net::ERR_ABORTED", $"{page.Url}: {request.Url} failed: {request.Failure}");
    }

    public void AssertNone()
    {
        lock (found)
            Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>Addresses end in logs and histories, so that nothing about a person may stand in them.</summary>
    public void AssertNoAddressHas(string secret)
    {
        lock (found)
            Assert.DoesNotContain(addresses, address => Uri.UnescapeDataString(address).Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    private void Remember(string address)
    {
        lock (found)
            addresses.Add(address);
    }

    private void Note(bool isFault, string text)
    {
        if (!isFault)
            return;
        lock (found)
            found.Add(text);
    }

    // The console repeats the status of the page itself, which the test that opened it has looked at.
    private static bool IsAnswerOf(IPage page, IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal);

    private static bool IsOwn(string address, Uri hub) =>
        address.StartsWith("data:", StringComparison.Ordinal) || address.StartsWith("blob:", StringComparison.Ordinal) || new Uri(address).Authority == hub.Authority;
}
