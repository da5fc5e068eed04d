using CsvHelper;

namespace ServicesHub.Reporting;

/// <summary>A CSV text: comment lines with # first, a line that names the columns (semicolon or comma), then the rows.</summary>
internal sealed class CsvText
{
    private const int LongestRow = 64 * 1024;

    private readonly string[] columns;
    private readonly char separator;
    private readonly string body;
    private readonly int linesBefore;

    private CsvText(string header, string body, int linesBefore)
    {
        separator = header.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        columns = [.. header.Split(separator).Select(name => name.Trim().Trim('"'))];
        (this.body, this.linesBefore) = (body, linesBefore);
    }

    public IReadOnlyList<string> Columns => columns;

    /// <summary>Null for a text without a header.</summary>
    public static CsvText? Open(string text)
    {
        using var reader = new StringReader(text);
        for (var lines = 1; reader.ReadLine() is { } line; lines++)
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                return new CsvText(line, reader.ReadToEnd(), lines);
        return null;
    }

    /// <exception cref="CsvFormatException">A row is longer than any row can be.</exception>
    public IEnumerable<CsvRow> Rows()
    {
        var broken = new HashSet<long>();
        using var csv = CsvReader.Create(new StringReader(body), new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            AllowLineBreaksInQuotes = false,
            TrackLineNumbers = true,
            IncludeValuesInExceptions = false,
            MaxRecordSize = LongestRow,
            OnMalformedRecord = record => broken.Add(record.LineNumber),
        });
        while (csv.Read())
        {
            var values = Enumerable.Range(0, csv.FieldCount).Select(place => csv.GetString(place)).ToList();
            if (values.TrueForAll(string.IsNullOrWhiteSpace))
                continue;
            yield return new CsvRow((int)csv.LineNumber + linesBefore, values.Count != columns.Length || broken.Contains(csv.LineNumber),
                columns.Zip(values).DistinctBy(pair => pair.First).ToDictionary(pair => pair.First, pair => pair.Second));
        }
    }
}
