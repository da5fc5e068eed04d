using System.Text;
using CsvHelper;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>The rows of one file, read as they are asked for.</summary>
internal sealed class PeopleRows(Stream file, int longestRow) : IAsyncDisposable
{
    private readonly StreamReader text = new(file, new UTF8Encoding(true, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
    private readonly HashSet<long> badQuotes = [];
    private PeopleHeader header = null!;
    private CsvReader? csv;
    private int linesBefore;
    private bool any;

    /// <summary>Why reading ended before the end of the file; null when it did not.</summary>
    public ImportProblem? Failure { get; private set; }

    /// <summary>Reads the header.</summary>
    /// <returns>Why the file cannot be read; null when it can.</returns>
    public async Task<ImportProblem?> OpenAsync(CancellationToken ct)
    {
        try
        {
            if (await NextLineAsync(ct) is not { } line)
                return FileProblems.Empty;
            char? hint = null;
            if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length == 5)
            {
                hint = line[4];
                line = await NextLineAsync(ct) ?? "";
            }
            (header, var problem) = PeopleHeader.Parse(line, hint);
            csv = problem is null ? CsvReader.Create(text, Options(), leaveOpen: true) : null;
            return problem;
        }
        catch (DecoderFallbackException)
        {
            return FileProblems.Encoding;
        }
    }

    /// <summary>Goes to the next row that is not blank; false at the end.</summary>
    public async Task<bool> NextAsync(CancellationToken ct)
    {
        try
        {
            while (await csv!.ReadAsync(ct))
                if (Enumerable.Range(0, csv.FieldCount).Any(place => !string.IsNullOrWhiteSpace(csv.GetString(place))))
                    return any = true;
            Failure = any ? null : FileProblems.NoRows;
        }
        catch (DecoderFallbackException)
        {
            Failure = FileProblems.Encoding;
        }
        catch (CsvFormatException)
        {
            Failure = FileProblems.RowTooLong;
        }
        return false;
    }

    /// <summary>The row at which the reader stands.</summary>
    public ImportLine Current(DateOnly today)
    {
        var row = (int)csv!.LineNumber + linesBefore;
        var problems = new RowProblems(row);
        if (badQuotes.Contains(csv.LineNumber))
            problems.Error("", "quotes", "Le virgolette di questa riga non tornano. Togli quelle di troppo o raddoppiale dentro un campo.", "The quotes of this row do not match. Remove those that are too many or double them within a field.");
        else if (csv.FieldCount != header.Count)
            problems.Error("", "column-count", $"La riga ha {csv.FieldCount} colonne invece di {header.Count}. Un valore che contiene il separatore va tra virgolette.", $"The row has {csv.FieldCount} columns instead of {header.Count}. A value that contains the delimiter goes between quotes.");
        return problems.HasErrors ? new ImportLine(row, null, problems.All) : PersonRowReader.Read(row, Value, today, problems);
    }

    public async ValueTask DisposeAsync()
    {
        if (csv is not null)
            await csv.DisposeAsync();
        text.Dispose();
    }

    private string Value(string column) => csv!.GetString(header.Places[column]).Trim();

    private async Task<string?> NextLineAsync(CancellationToken ct)
    {
        while (await text.ReadLineAsync(ct) is { } line)
        {
            linesBefore++;
            if (!string.IsNullOrWhiteSpace(line))
                return line;
        }
        return null;
    }

    private CsvReaderOptions Options() => new()
    {
        Separator = header.Delimiter,
        HasHeader = false,
        AllowLineBreaksInQuotes = false,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MaxRecordSize = longestRow,
        OnMalformedRecord = record => badQuotes.Add(record.LineNumber),
    };
}
