using System.Globalization;

namespace ServicesHub.CaseManagement.Contracts.Tables;

internal sealed class TableRow(Dictionary<string, string> values)
{
    public string this[string column] => values[column];

    public string? TextOrNull(string column) => values[column] is { Length: > 0 } text ? text : null;

    public int? NumberOrNull(string column) =>
        TextOrNull(column) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public DateOnly Date(string column) =>
        DateOnly.ParseExact(values[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public DateOnly? DateOrNull(string column) => TextOrNull(column) is null ? null : Date(column);
}
