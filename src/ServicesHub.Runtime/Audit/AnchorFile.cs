using System.Globalization;
using Microsoft.Extensions.Configuration;
using ServicesHub.Data;

namespace ServicesHub.Runtime;

/// <summary>
/// The hashes of sealed blocks outside the database, a line each, appended and flushed to the disk: whoever rewrites the
/// database and everything in it cannot rewrite a copy of this file that lies elsewhere.
/// </summary>
public sealed class AnchorFile(string path)
{
    /// <summary>Its name in the data folder, unless <c>Hub:Audit:Anchor</c> says where it is.</summary>
    public const string DefaultName = "audit-anchor.txt";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public static AnchorFile Of(IConfiguration configuration) => new(
        configuration["Hub:Audit:Anchor"] is { Length: > 0 } named ? named
        : configuration["Hub:DataFolder"] is { Length: > 0 } folder ? System.IO.Path.Combine(folder, DefaultName)
        : System.IO.Path.Combine(AppContext.BaseDirectory, DefaultName));

    /// <summary>The anchors, in order; none where there is no file.</summary>
    /// <exception cref="StartupException">A line is not an anchor.</exception>
    public async Task<IReadOnlyList<Anchor>> ReadAsync(CancellationToken ct)
    {
        if (!File.Exists(Path))
            return [];
        var anchors = new List<Anchor>();
        foreach (var line in await File.ReadAllLinesAsync(Path, ct))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
                continue;
            if (parts.Length != 4 || !long.TryParse(parts[0], CultureInfo.InvariantCulture, out var number) || !long.TryParse(parts[1], CultureInfo.InvariantCulture, out var last) || parts[3].Length != 64)
                throw new StartupException(
                    $"Line {anchors.Count + 1} of the anchor file {Path} is not an anchor: take the file from a copy.",
                    $"La riga {anchors.Count + 1} del file di ancoraggio {Path} non è un'ancora: riprendere il file da una copia.");
            anchors.Add(new(number, last, parts[3]));
        }
        return anchors;
    }

    /// <summary>Appends blocks and waits until they are on the disk.</summary>
    public async Task AppendAsync(IEnumerable<AuditBlock> blocks, CancellationToken ct)
    {
        await using var file = new FileStream(Path, FileMode.Append, FileAccess.Write, FileShare.Read);
        await using var writer = new StreamWriter(file) { NewLine = "\n" };
        foreach (var block in blocks)
            await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{block.Number} {block.LastId} {block.SealedAt.UtcDateTime:yyyy-MM-ddTHH:mm:ss.ffffffZ} {Convert.ToHexStringLower(block.Hash)}"));
        await writer.FlushAsync(ct);
        file.Flush(flushToDisk: true);
    }
}
