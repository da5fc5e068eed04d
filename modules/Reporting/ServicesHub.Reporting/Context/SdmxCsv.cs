using System.Text;
using CsvHelper;

namespace ServicesHub.Reporting.Context;

/// <summary>Reads SDMX-CSV: UTF-8 with or without mark, comma or semicolon, columns in any order. Never throws for a bad file.</summary>
internal static class SdmxCsv
{
    /// <summary>Bytes.</summary>
    public const long Largest = 20 * 1024 * 1024;

    private const int MostProblems = 1000;

    public static async Task<SdmxFile> ReadAsync(Stream file, CancellationToken ct)
    {
        try
        {
            using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            var text = await reader.ReadToEndAsync(ct);
            return text.Contains('\0', StringComparison.Ordinal) ? NotText() : Read(text);
        }
        catch (DecoderFallbackException)
        {
            return NotText();
        }
        catch (CsvFormatException)
        {
            return SdmxFile.Unusable("unreadable",
                "Il file non si legge come CSV: controlla virgolette e separatori, o scaricalo di nuovo da Istat in SDMX-CSV.",
                "The file cannot be read as CSV: check quotes and delimiters, or download it again from Istat as SDMX-CSV.");
        }
    }

    private static SdmxFile Read(string text)
    {
        if (CsvText.Open(text) is not { } csv)
            return SdmxFile.Unusable("empty-file", "Il file è vuoto: carica l'SDMX-CSV scaricato da Istat.", "The file is empty: upload the SDMX-CSV downloaded from Istat.");
        var missing = SdmxColumns.All.Except(csv.Columns).ToList();
        if (missing.Count > 0)
            return SdmxFile.Unusable("missing-columns",
                $"Nella prima riga mancano le colonne: {string.Join(", ", missing)}. Scarica il dataset in SDMX-CSV con i codici.",
                $"The first line lacks the columns: {string.Join(", ", missing)}. Download the dataset as SDMX-CSV with codes.");

        var rows = new SdmxRows();
        foreach (var row in csv.Rows().TakeWhile(_ => rows.Problems.Count < MostProblems))
            rows.Add(row);
        if (rows.Good.Count + rows.Problems.Count == 0)
            return SdmxFile.Unusable("no-rows", "Il file ha solo l'intestazione: scarica di nuovo il dataset.", "The file has a header only: download the dataset again.");
        return new SdmxFile(rows.Good, rows.Problems);
    }

    private static SdmxFile NotText() => SdmxFile.Unusable("encoding",
        "Il file non è un testo in UTF-8: scarica il dataset in SDMX-CSV e caricalo senza aprirlo con un foglio di calcolo.",
        "The file is not text in UTF-8: download the dataset as SDMX-CSV and upload it without opening it in a spreadsheet.");
}
