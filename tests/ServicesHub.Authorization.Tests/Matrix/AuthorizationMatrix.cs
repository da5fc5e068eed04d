using ServicesHub.Testing;

namespace ServicesHub.Authorization.Tests;

/// <summary>The declared matrix: <c>matrix.md</c>, next to these tests, for people to read.</summary>
/// <param name="Rows">One for each endpoint and form.</param>
/// <param name="Permissions">The roles that hold each permission.</param>
/// <param name="Records">Relations and states of each kind of record.</param>
internal sealed record AuthorizationMatrix(
    IReadOnlyList<MatrixRow> Rows, IReadOnlyDictionary<string, IReadOnlyList<string>> Permissions, IReadOnlyList<string> Records)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "PAGE", "FORM"];

    public static AuthorizationMatrix Declared { get; } = Read(File.ReadAllLines(
        Path.Combine(Repository.Root, "tests", "ServicesHub.Authorization.Tests", "matrix.md")));

    /// <exception cref="FormatException">A line of a table cannot be read.</exception>
    public static AuthorizationMatrix Read(IEnumerable<string> lines)
    {
        var rows = new List<MatrixRow>();
        var permissions = new Dictionary<string, IReadOnlyList<string>>();
        var records = new List<string>();
        string[] head = [];
        foreach (var line in lines.Where(l => l.StartsWith('|')))
        {
            var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells[0] is "Endpoint" or "Permission" or "Record")
                head = cells;
            else if (cells[0].StartsWith("---", StringComparison.Ordinal) || head.Length == 0)
                continue;
            else if (head[0] == "Permission")
                permissions.Add(cells[0], [.. head.Skip(1).Where((_, i) => cells[i + 1].Length > 0)]);
            else if (head[0] == "Record")
                records.Add(string.Join(" | ", cells.Take(3)));
            else
                rows.Add(MatrixRow.Read(line));
        }
        return new(rows, permissions, records);
    }

    /// <summary>What the endpoints have and the rows lack, and the other way round; each in a sentence.</summary>
    public static IEnumerable<string> Gaps(IReadOnlyList<MatrixRow> rows, IReadOnlyCollection<MappedEndpoint> endpoints)
    {
        foreach (var endpoint in endpoints.Where(e => e.Key != "FILES"))
            if (rows.FirstOrDefault(r => r.Key == endpoint.Key) is not { } row)
                yield return $"'{endpoint.Key}' has no row: add it to tests/ServicesHub.Authorization.Tests/matrix.md, such as\n  | `{endpoint.Key}` | {endpoint.Needs} | no record | anyone: * | |";
            else if (row.Needs != endpoint.Needs)
                yield return $"'{endpoint.Key}' needs '{endpoint.Needs}', its row says '{row.Needs}': correct the one that is wrong.";
        foreach (var endpoint in endpoints.Where(e => e.Key == "FILES" && e.Needs != "everybody"))
            yield return $"A static file needs '{endpoint.Needs}': files are for everybody, or they are endpoints with a row of their own.";
        foreach (var row in rows.Where(r => r.Method != "FORM" && endpoints.All(e => e.Key != r.Key)))
            yield return $"'{row.Key}' has a row, but no such endpoint is mapped: remove the row, or correct its address.";
        foreach (var row in rows.Where(r => r.Method == "FORM" && endpoints.All(e => e.Key != $"PAGE {r.Route}")))
            yield return $"'{row.Key}' has a row, but there is no such page: remove the row, or correct its address.";
        foreach (var twice in rows.GroupBy(r => r.Key).Where(g => g.Count() > 1))
            yield return $"'{twice.Key}' has {twice.Count()} rows: leave one.";
        foreach (var row in rows.Where(r => !Methods.Contains(r.Method)))
            yield return $"'{row.Key}' begins with none of {string.Join(", ", Methods)}: correct it.";
    }
}
