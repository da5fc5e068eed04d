using System.Reflection;
using System.Text;

namespace ServicesHub.CaseManagement.Contracts.Tables;

/// <summary>Reads reference data from a CSV resource: comma, double quotes, comment lines with #, first row names the columns.</summary>
internal static class EmbeddedTable
{
    public static IReadOnlyList<TableRow> Read(Assembly assembly, string file)
    {
        var resource = assembly.GetManifestResourceNames()
            .Single(name => name == file || name.EndsWith($".{file}", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return Parse(file, reader.ReadToEnd());
    }

    public static IReadOnlyList<TableRow> Parse(string file, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
        var columns = Split(lines[0]);
        return [.. lines.Skip(1).Select(line => Row(file, columns, Split(line)))];
    }

    private static TableRow Row(string file, List<string> columns, List<string> values) =>
        columns.Count == values.Count
            ? new TableRow(columns.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second))
            : throw new InvalidDataException($"{file}: {values.Count} values for {columns.Count} columns at {values[0]}");

    private static List<string> Split(string line)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        var quoted = false;
        foreach (var character in line.TrimEnd('\r'))
        {
            if (character == '"')
                quoted = !quoted;
            else if (character == ',' && !quoted)
            {
                values.Add(value.ToString());
                value.Clear();
            }
            else
                value.Append(character);
        }
        values.Add(value.ToString());
        return values;
    }
}
