using System.Text.Json;

namespace ServicesHub.Testing;

/// <summary>The figure at the end of the thread.</summary>
internal static class Figures
{
    public static async Task<decimal> ActualAsync(HubVisitor visitor, int year)
    {
        using var answer = await visitor.GetAsync($"/api/reporting/v1/indicators/P01/values?year={year}");
        using var values = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        return values.RootElement.GetProperty("indicator").GetProperty("actual").GetProperty("value").GetDecimal();
    }

    /// <summary>Waits until the event has reached reporting: it does within two seconds, here it may take longer.</summary>
    public static async Task<decimal> GrownBeyondAsync(HubVisitor visitor, int year, decimal before)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (await ActualAsync(visitor, year) is var actual && actual > before)
                return actual;
            await Task.Delay(250, limit.Token);
        }
    }
}
