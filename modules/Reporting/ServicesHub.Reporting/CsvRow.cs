namespace ServicesHub.Reporting;

/// <summary>A row of a CSV text.</summary>
/// <param name="Line">Its line as a spreadsheet counts it.</param>
/// <param name="IsBroken">True when its quotes do not match or it has another number of values than the header.</param>
/// <param name="Values">The values by column.</param>
internal sealed record CsvRow(int Line, bool IsBroken, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The value of a column, without blanks around it; empty where there is none.</summary>
    public string this[string column] => Values.GetValueOrDefault(column)?.Trim() ?? "";
}
