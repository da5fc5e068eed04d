using System.Text;

namespace ServicesHub.Training;

/// <summary>Reads the module's reference tables: comma, no quotes, # for comments; valid_from and valid_to are included.</summary>
internal static class DatedRows
{
    public static IReadOnlyList<DatedRow> Read(string file)
    {
        var assembly = typeof(DatedRows).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(name => name.EndsWith("." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToList();
        var columns = lines[0].TrimEnd('\r').Split(',');
        return [.. lines.Skip(1).Select(line => new DatedRow(columns.Zip(line.TrimEnd('\r').Split(',')).ToDictionary(pair => pair.First, pair => pair.Second)))];
    }
}
