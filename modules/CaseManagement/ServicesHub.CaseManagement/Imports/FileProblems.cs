using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>What makes a whole file unusable: one problem, nothing else.</summary>
internal static class FileProblems
{
    public static readonly ImportProblem Empty = Of(
        "empty-file",
        "Il file è vuoto. Carica un CSV con una riga di intestazione e una riga per persona.",
        "The file is empty. Upload a CSV with a header line and one line for each person.");

    public static readonly ImportProblem NoRows = Of(
        "no-rows",
        "Il file ha solo l'intestazione. Aggiungi una riga per persona.",
        "The file has a header only. Add one line for each person.");

    public static readonly ImportProblem Encoding = Of(
        "encoding",
        "Il file non è un testo in UTF-8. Salvalo dal foglio di calcolo come «CSV UTF-8» e caricalo di nuovo.",
        "The file is not text in UTF-8. Save it from the spreadsheet as “CSV UTF-8” and upload it again.");

    public static readonly ImportProblem RowTooLong = Of(
        "row-too-long",
        "Una riga del file è troppo lunga per una persona. Controlla che ogni persona stia su una riga e carica di nuovo.",
        "A line of the file is too long for one person. Check that each person has one line and upload again.");

    public static ImportProblem TooManyRows(int most) => Of(
        "too-many-rows",
        $"Il file ha più di {most} righe. Dividilo in più file.",
        $"The file has more than {most} rows. Split it into several files.");

    public static ImportProblem MissingColumns(IReadOnlyList<string> columns) => Of(
        "missing-columns",
        $"Nella prima riga mancano le colonne: {string.Join(", ", columns)}. Aggiungile, anche vuote; il separatore è «;» o «,».",
        $"The first line lacks the columns: {string.Join(", ", columns)}. Add them, even empty; the delimiter is “;” or “,”.");

    public static ImportProblem DuplicateColumn(string column) => Of(
        "duplicate-column",
        $"La colonna {column} c'è due volte. Togline una.",
        $"The column {column} is there twice. Remove one.");

    private static ImportProblem Of(string code, string it, string en) => new(0, "", code, false, new LocalizedText(it, en));
}
