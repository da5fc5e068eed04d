namespace ServicesHub.CaseManagement.Imports;

/// <summary>Finds rows of one file that repeat each other.</summary>
internal sealed class SeenRows
{
    private readonly Dictionary<string, int> rows = [];
    private readonly Dictionary<string, int> people = [];

    public ImportLine Compare(ImportLine line)
    {
        if (line.Person is not { } person)
            return line;
        var problems = new RowProblems(line.Row);
        if (!rows.TryAdd(person.Fingerprint, line.Row))
        {
            var first = rows[person.Fingerprint];
            problems.Error("", "duplicate-row", $"La riga ripete la riga {first}. Togli una delle due.", $"The row repeats row {first}. Remove one of them.");
            return new ImportLine(line.Row, null, [.. line.Problems, .. problems.All]);
        }
        if (people.TryAdd(person.PersonKey, line.Row))
            return line;
        var same = people[person.PersonKey];
        problems.Warning("", "same-person", $"La riga riguarda la stessa persona della riga {same}, con dati diversi. Controlla quale vale.", $"The row is about the same person as row {same}, with other data. Check which one holds.");
        return line with { Problems = [.. line.Problems, .. problems.All] };
    }
}
