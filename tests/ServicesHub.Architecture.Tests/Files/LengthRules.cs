using ServicesHub.Architecture.Tests.Repository;

namespace ServicesHub.Architecture.Tests.Files;

internal static class LengthRules
{
    private const int LongestModuleCode = 200;
    private const int LongestFile = 300;
    private const int HighestMedian = 40;

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCode || file.Extension == ".razor"
        let limit = file.Module is not null && file.IsCode ? LongestModuleCode : LongestFile
        where file.Lines > limit
        orderby file.Lines descending
        select $"{file.Path} has {file.Lines} lines, at most {limit}";

    public static IEnumerable<string> HighMedians(IEnumerable<SourceFile> files) =>
        from file in files
        where file.IsCode && file.Module is not null
        group file.Lines by file.Module into module
        let median = Median([.. module])
        where median > HighestMedian
        select $"The median file of module {module.Key} has {median} lines, at most {HighestMedian}";

    /// <summary>The limits of the house and what the files reach.</summary>
    public static IEnumerable<string> Figures(IReadOnlyCollection<SourceFile> files)
    {
        var longest = files.Where(f => f.IsCode && f.Module is null).MaxBy(f => f.Lines)!;
        var page = files.Where(f => f.Extension == ".razor").MaxBy(f => f.Lines)!;
        yield return $"src: at most {LongestFile} lines; the longest file has {longest.Lines} ({longest.Path})";
        yield return $"pages: at most {LongestFile} lines; the longest has {page.Lines} ({page.Path})";
        foreach (var module in files.Where(f => f.IsCode && f.Module is not null).GroupBy(f => f.Module).OrderBy(m => m.Key, StringComparer.Ordinal))
            yield return $"{module.Key}: {module.Count()} files; at most {LongestModuleCode} lines, the longest has {module.Max(f => f.Lines)}; median at most {HighestMedian}, it is {Median([.. module.Select(f => f.Lines)])}";
    }

    private static double Median(List<int> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2d;
    }
}
