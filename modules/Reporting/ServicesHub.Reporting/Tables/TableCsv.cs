using System.Globalization;
using System.Text;

namespace ServicesHub.Reporting.Tables;

/// <summary>A table as CSV: semicolon, UTF-8 with mark, one line a cell, codes beside names. A suppressed value is empty.</summary>
internal static class TableCsv
{
    public static byte[] Write(TableView table, string figure)
    {
        var text = new StringBuilder();
        var labels = table.Dimensions.SelectMany(d => new[] { d.Code, $"{d.Code}_label" });
        text.AppendJoin(';', ["figure", "year", "as_of", .. labels, "value", "suppressed", "threshold", "definition_version", "hash"]).Append("\r\n");
        foreach (var cell in table.Cells)
        {
            var at = table.Dimensions.SelectMany(d => new[] { cell.At[d.Code], Name(d, cell.At[d.Code]) });
            text.AppendJoin(';', [
                figure, Invariant(table.Year), table.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. at.Select(Quoted),
                cell.Value is { } value ? Invariant(value) : "", cell.Suppressed ? "true" : "false",
                Invariant(table.Threshold), Invariant(table.DefinitionVersion), table.Hash]).Append("\r\n");
        }
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Name(DimensionView dimension, string category) =>
        dimension.Categories.FirstOrDefault(c => c.Code == category)?.Title.ToString() ?? new Abstractions.LocalizedText("Totale", "Total").ToString();

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(";\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
