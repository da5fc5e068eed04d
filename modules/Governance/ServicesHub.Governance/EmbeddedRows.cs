using System.Text;

namespace ServicesHub.Governance;

/// <summary>Reads the module's reference tables: comma, one header row, no quotes.</summary>
internal static class EmbeddedRows
{
    public static IReadOnlyList<string[]> Read(string file)
    {
        var assembly = typeof(EmbeddedRows).Assembly;
        var resource = assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + file, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split(','))];
    }
}
