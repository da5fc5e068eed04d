using System.Globalization;
using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>The way from a target to the figure behind it, where the reporting module runs.</summary>
internal static class FigureLink
{
    private const string Reporting = "reporting";

    public static string Of(string code, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"/reporting/indicators/{Uri.EscapeDataString(code)}?year={year}");

    public static async Task<bool> IsThereAsync(IFeatures features, CancellationToken ct)
    {
        try
        {
            return await features.IsOnAsync(Reporting, ct);
        }
        catch (InvalidOperationException)
        {
            return false; // The province's profile has no reporting module.
        }
    }
}
