using ServicesHub.Governance.Contracts;
using ServicesHub.Reporting.Contracts;
using ServicesHub.Reporting.Tables;
using ServicesHub.Shell.Lists;
using static ServicesHub.Shell.Text;

namespace ServicesHub.Reporting.Indicators;

/// <summary>How figures are put in words, wherever they stand.</summary>
internal static class ResultWords
{
    public static string Hidden => T("< soglia", "< threshold");

    public static string NotAvailable => T("non disponibile", "not available");

    public static string Of(CellView cell) => cell.Suppressed ? Hidden : Number(cell.Value);

    public static string Of(IndicatorActual actual) => actual.State switch
    {
        ActualState.Published => Number(actual.Value),
        ActualState.Suppressed => Hidden,
        _ => NotAvailable,
    };

    public static string Target(IndicatorLine line) => line.TargetState switch
    {
        TargetState.Set => Number(line.Target!.Value),
        TargetState.None => T("nessuno", "none"),
        _ => NotAvailable,
    };

    /// <summary>The finding as a sentence.</summary>
    public static string Finding(IndicatorLine line)
    {
        var title = T(line.Title);
        return (line.Actual.State, line.Target) switch
        {
            (ActualState.NotAvailable, _) => T($"{title}: il dato del {line.Year} non è disponibile", $"{title}: the figure of {line.Year} is not available"),
            (ActualState.Suppressed, _) => T($"{title}: nel {line.Year} meno della soglia", $"{title}: below the threshold in {line.Year}"),
            (_, null) => T($"{title}: {Number(line.Actual.Value)} nel {line.Year}", $"{title}: {Number(line.Actual.Value)} in {line.Year}"),
            (_, { } target) => T(
                $"{title}: {Number(line.Actual.Value)} nel {line.Year}, {Percent(line.Progress)} del target di {Number(target.Value)}",
                $"{title}: {Number(line.Actual.Value)} in {line.Year}, {Percent(line.Progress)} of the target of {Number(target.Value)}"),
        };
    }

    public static Tone Tone(IndicatorLine line) => line.Progress is not { } progress ? Shell.Lists.Tone.Neutral
        : (line.Direction == IndicatorDirection.Down ? progress <= 1 : progress >= 1) ? Shell.Lists.Tone.Success : Shell.Lists.Tone.Info;
}
