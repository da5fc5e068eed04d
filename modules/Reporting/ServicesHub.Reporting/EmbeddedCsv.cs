using System.Globalization;
using System.Text;

namespace ServicesHub.Reporting;

/// <summary>Reads the module's reference tables: comma, comment lines with # first, then the names of the columns.</summary>
internal static class EmbeddedCsv
{
    public static IReadOnlyList<TRow> Read<TRow>(string file, Func<CsvRow, TRow> row)
    {
        using var reader = new StreamReader(Open(file), Encoding.UTF8);
        return [.. CsvText.Open(reader.ReadToEnd())!.Rows().Select(row)];
    }

    public static Stream Open(string file)
    {
        var assembly = typeof(EmbeddedCsv).Assembly;
        return assembly.GetManifestResourceStream(assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + file, StringComparison.Ordinal)))!;
    }

    public static DateOnly Day(this CsvRow row, string column) => DateOnly.ParseExact(row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static int Integer(this CsvRow row, string column) => int.Parse(row[column], CultureInfo.InvariantCulture);

    public static string? TextOrNull(this CsvRow row, string column) => row[column] is { Length: > 0 } text ? text : null;
}
