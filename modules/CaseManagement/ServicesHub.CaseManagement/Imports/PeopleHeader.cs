namespace ServicesHub.CaseManagement.Imports;

/// <summary>The first line of a file: its delimiter and where each column stands.</summary>
internal sealed record PeopleHeader(char Delimiter, IReadOnlyDictionary<string, int> Places, int Count)
{
    /// <summary>Reads the line; the problem is null when every column is there once.</summary>
    public static (PeopleHeader Header, ImportProblem? Problem) Parse(string line, char? hint)
    {
        var delimiter = hint ?? (line.Count(character => character == ';') >= line.Count(character => character == ',') ? ';' : ',');
        var names = line.Split(delimiter).Select(Normalised).ToList();
        var places = names.Index().Where(column => PeopleColumns.All.Contains(column.Item))
            .GroupBy(column => column.Item)
            .ToDictionary(column => column.Key, column => column.First().Index);
        var missing = PeopleColumns.All.Except(places.Keys).ToList();
        var twice = PeopleColumns.All.FirstOrDefault(name => names.Count(column => column == name) > 1);
        var problem = missing.Count > 0 ? FileProblems.MissingColumns(missing)
            : twice is not null ? FileProblems.DuplicateColumn(twice)
            : null;
        return (new PeopleHeader(delimiter, places, names.Count), problem);
    }

    private static string Normalised(string name) =>
        name.Trim().Trim('"').Trim().Replace(' ', '_').Replace('-', '_').ToLowerInvariant();
}
