using System.Runtime.CompilerServices;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>Reads files of people: UTF-8 with or without mark, semicolon or comma, columns in any order.</summary>
internal static class PeopleCsv
{
    /// <summary>Rows of one file. Each may have problems, and all of them are kept and shown.</summary>
    public const int MostRows = 50_000;

    private const int LongestRow = 64 * 1024;

    /// <summary>Reads to the end. A file that cannot be read gives one problem and nobody.</summary>
    public static async Task<PeopleFile> ReadAllAsync(Stream file, DateOnly today, CancellationToken ct)
    {
        var people = new List<PersonRow>();
        var problems = new List<ImportProblem>();
        await foreach (var line in ReadAsync(file, today, ct))
        {
            if (line.IsWholeFile)
                return new PeopleFile([], line.Problems);
            problems.AddRange(line.Problems);
            if (line.Person is { } person)
                people.Add(person);
        }
        return new PeopleFile(people, problems);
    }

    /// <summary>Reads row by row. A line about the whole file is the last one and takes back those before it.</summary>
    public static async IAsyncEnumerable<ImportLine> ReadAsync(
        Stream file, DateOnly today, [EnumeratorCancellation] CancellationToken ct)
    {
        var rows = new PeopleRows(file, LongestRow);
        await using (rows)
        {
            if (await rows.OpenAsync(ct) is { } unusable)
            {
                yield return ImportLine.OfFile(unusable);
                yield break;
            }
            var seen = new SeenRows();
            var count = 0;
            while (await rows.NextAsync(ct))
            {
                if (++count > MostRows)
                {
                    yield return ImportLine.OfFile(FileProblems.TooManyRows(MostRows));
                    yield break;
                }
                yield return seen.Compare(rows.Current(today));
            }
            if (rows.Failure is { } failure)
                yield return ImportLine.OfFile(failure);
        }
    }
}
