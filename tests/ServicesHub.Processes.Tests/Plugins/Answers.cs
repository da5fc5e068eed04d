using System.Net;
using ServicesHub.Testing;

namespace ServicesHub.Processes.Tests.Plugins;

/// <summary>Waits for what comes about in a while.</summary>
internal static class Answers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<HttpStatusCode> UntilAsync(HubVisitor visitor, string address, HttpStatusCode wanted)
    {
        var status = default(HttpStatusCode);
        await TrueAsync(async () =>
        {
            using var response = await visitor.GetAsync(address);
            status = response.StatusCode;
            return status == wanted;
        });
        return status;
    }

    public static async Task<bool> TrueAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!limit.IsCancellationRequested)
        {
            if (await holds())
                return true;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        return false;
    }
}
