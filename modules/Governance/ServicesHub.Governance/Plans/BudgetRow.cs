using System.Globalization;

namespace ServicesHub.Governance;

/// <summary>Money from a fund as the form posts it.</summary>
internal sealed class BudgetRow
{
    public string? Amount { get; set; }

    public static BudgetRow Of(BudgetLine? line) =>
        new() { Amount = line?.Amount.ToString("0.##", CultureInfo.GetCultureInfo("it-IT")) };
}
