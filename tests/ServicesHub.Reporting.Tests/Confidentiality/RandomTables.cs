using ServicesHub.Reporting.Confidentiality;

namespace ServicesHub.Reporting.Tests.Confidentiality;

/// <summary>Tables as small provinces have them: most cells small, some empty, a few large.</summary>
internal static class RandomTables
{
    /// <summary>200 tables in the full run (HUB_FULL=1), 40 else; the same ones each time.</summary>
    public static int Number => Environment.GetEnvironmentVariable("HUB_FULL") == "1" ? 200 : 40;

    public static CountedTable Make(int seed)
    {
        var random = new Random(seed);
        var dimensions = seed % 2 == 0 ? 2 : 3;
        var lattice = new Lattice(Enumerable.Range(0, dimensions).Select(d => random.Next(2, dimensions == 2 ? 8 : 5)));
        var cells = lattice.Interior.SelectMany(cell => Enumerable.Repeat(cell, Size(random)));
        return CountedTable.Of(lattice, [.. cells]);
    }

    public static IReadOnlyList<int?> Shown(CountedTable table, bool[] hidden) =>
        [.. table.Lattice.All.Select(cell => hidden[cell] ? null : (int?)table[cell])];

    private static int Size(Random random) => random.Next(10) switch
    {
        < 2 => 0,
        < 6 => random.Next(1, 6),
        < 9 => random.Next(5, 20),
        _ => random.Next(20, 120),
    };
}
