using System.Globalization;

namespace ServicesHub.Training;

internal sealed class DatedRow(Dictionary<string, string> values)
{
    public string this[string column] => values[column];

    public bool HoldsOn(DateOnly day) =>
        Day("valid_from") <= day && (values["valid_to"].Length == 0 || day <= Day("valid_to"));

    private DateOnly Day(string column) => DateOnly.ParseExact(values[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
