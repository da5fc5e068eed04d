using System.Globalization;
using System.Text.RegularExpressions;

namespace ServicesHub.Reporting.Context;

/// <summary>Checks rows one by one; a bad one gives every problem it has and is left out.</summary>
internal sealed partial class SdmxRows
{
    private const decimal LargestValue = 1_000_000_000;

    private readonly Dictionary<(string, string, string, int), decimal> seen = [];

    public List<SdmxRow> Good { get; } = [];

    public List<RowProblem> Problems { get; } = [];

    public void Add(CsvRow csv)
    {
        var before = Problems.Count;
        var row = csv.Line;
        if (csv.IsBroken)
        {
            Bad(row, "", "column-count", "La riga ha un numero di colonne diverso dalla prima riga, o virgolette che non tornano: scarica di nuovo il file.", "The row has another number of columns than the first line, or quotes that do not match: download the file again.");
            return;
        }
        var area = csv[SdmxColumns.Area];
        var dataset = Datasets.OfSdmx(csv[SdmxColumns.Dataflow]);
        if (dataset is null)
            Bad(row, SdmxColumns.Dataflow, "unknown-dataset", $"Il dataset non è tra quelli previsti ({Datasets.Permits}): scarica quello.", $"The dataset is not one of those foreseen ({Datasets.Permits}): download that one.");
        if (!AreaCode().IsMatch(area))
            Bad(row, SdmxColumns.Area, "unknown-area", "Il territorio deve essere un codice Istat, come ITE34.", "The territory must be a code of Istat, such as ITE34.");
        foreach (var column in SdmxColumns.Key.Where(column => !KeyCode().IsMatch(csv[column])))
            Bad(row, column, "unknown-code", "Il valore deve essere un codice, non un'etichetta: scarica il file con i codici.", "The value must be a code, not a label: download the file with codes.");
        if (!int.TryParse(csv[SdmxColumns.Period], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1990 or > 2100)
            Bad(row, SdmxColumns.Period, "bad-year", "Il periodo deve essere un anno, come 2024.", "The period must be a year, such as 2024.");
        if (!decimal.TryParse(csv[SdmxColumns.Value], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || value > LargestValue)
            Bad(row, SdmxColumns.Value, "bad-value", "Il valore deve essere un numero non negativo, senza separatore delle migliaia.", "The value must be a number that is not negative, without thousands separators.");
        if (Problems.Count > before)
            return;
        Take(row, new SdmxRow(dataset!.Dataflow, area, string.Join('.', SdmxColumns.Key.Select(column => csv[column])), year, value, Status(csv)));
    }

    private void Take(int row, SdmxRow good)
    {
        if (seen.TryAdd((good.Dataflow, good.Area, good.Series, good.Year), good.Value))
            Good.Add(good);
        else
            Bad(row, SdmxColumns.Value, "duplicate-row", "Lo stesso dato è già in una riga precedente: lascia una sola riga.", "The same figure stands in an earlier row already: keep one row.");
    }

    private void Bad(int row, string column, string code, string it, string en) => Problems.Add(new RowProblem(row, column, code, new(it, en)));

    private static string? Status(CsvRow csv) =>
        csv[SdmxColumns.Status] is { Length: > 0 and <= 10 } mark && KeyCode().IsMatch(mark) ? mark : null;

    [GeneratedRegex("^IT[A-Z0-9]{0,3}$")]
    private static partial Regex AreaCode();

    [GeneratedRegex("^[A-Za-z0-9_-]{1,20}$")]
    private static partial Regex KeyCode();
}
