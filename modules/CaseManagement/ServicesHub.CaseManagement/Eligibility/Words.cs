using System.Globalization;

namespace ServicesHub.CaseManagement.Eligibility;

/// <summary>Dates and hours as sentences write them.</summary>
internal static class Words
{
    private static readonly CultureInfo Italian = CultureInfo.GetCultureInfo("it-IT");

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string It(DateOnly date) => date.ToString("d MMMM yyyy", Italian);

    public static string En(DateOnly date) => date.ToString("d MMMM yyyy", English);

    public static string ShortDate(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    public static string It(decimal hours) => hours.ToString("#,##0.##", Italian);

    public static string En(decimal hours) => hours.ToString("#,##0.##", English);
}
