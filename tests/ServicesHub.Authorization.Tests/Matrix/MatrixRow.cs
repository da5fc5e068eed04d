namespace ServicesHub.Authorization.Tests;

/// <summary>What the matrix says about one endpoint or form. Whoever is neither let in nor told why not finds nothing there.</summary>
/// <param name="Key">The endpoint: <c>GET /api/…</c>, <c>PAGE /…</c>, <c>FORM /… name</c>.</param>
/// <param name="Needs">A permission, <c>signed in</c>, <c>everybody</c>, or <c>processes</c> for what the hub's own ask each other.</param>
/// <param name="About">The kind of record.</param>
/// <param name="LetIn">Who is let in, in which states.</param>
/// <param name="Told">Who sees the record and is told why it cannot be done.</param>
internal sealed record MatrixRow(string Key, string Needs, string About, IReadOnlyList<Clause> LetIn, IReadOnlyList<Clause> Told)
{
    public string Method => Key[..Key.IndexOf(' ', StringComparison.Ordinal)];

    public string Route => Key.Split(' ')[1];

    /// <summary>The name of the form, where the row is about one.</summary>
    public string Form => Key.Split(' ') is [_, _, var name] ? name : "";

    public bool IsPage => Method is "PAGE" or "FORM";

    public bool Changes => Method is not ("GET" or "PAGE" or "FORM");

    public Outcome Expect(string relation, string role, string state) =>
        LetIn.Any(c => c.Covers(relation, role, state)) ? Outcome.LetIn
        : Told.FirstOrDefault(c => c.Covers(relation, role, state)) is { } told ? new(Answer.Told, told.Code)
        : Outcome.Hidden;

    /// <summary>Reads a line of the table.</summary>
    /// <exception cref="FormatException">The line cannot be read.</exception>
    public static MatrixRow Read(string line)
    {
        var cells = line.Trim().Trim('|').Split('|').Select(c => c.Trim().Trim('`')).ToList();
        if (cells.Count != 5)
            throw new FormatException($"A row has the cells endpoint, needs, about, let in, told why not: {line}");
        var told = Clause.Read(cells[4]).ToList();
        return told.All(c => c.Code is not null)
            ? new(cells[0], cells[1], cells[2], [.. Clause.Read(cells[3])], told)
            : throw new FormatException($"What is told needs its code, '→ code': {line}");
    }
}
