using ServicesHub.Reporting.Confidentiality;

namespace ServicesHub.Reporting.Tests.Confidentiality;

public sealed class SuppressionTests
{
    private const int Threshold = 5;
    private static readonly IReadOnlySet<int> Total = new HashSet<int> { 0 };

    [Fact]
    public void No_hidden_cell_of_random_two_and_three_way_tables_has_a_range_narrower_than_asked()
    {
        var shown = 0;
        for (var seed = 1; seed <= RandomTables.Number; seed++)
        {
            var table = RandomTables.Make(seed);
            var hidden = ProtectTable.Run(table, Threshold, Total);
            var numbers = RandomTables.Shown(table, hidden);
            shown += numbers.Count(n => n is not null);
            Assert.DoesNotContain(table.Lattice.All, cell => numbers[cell] < Threshold);
            var leaks = new Auditor(table.Lattice, numbers).Leaks(Threshold - 1);
            Assert.True(leaks.Count == 0, $"table {seed}: {string.Join("; ", leaks)}");
        }
        Assert.True(shown > RandomTables.Number * 8, $"only {shown} numbers shown: hiding everything is no protection");
    }

    [Fact]
    public void A_reader_who_knows_which_cells_are_small_still_cannot_tell_any_of_them()
    {
        for (var seed = 1; seed <= RandomTables.Number; seed++)
        {
            var table = RandomTables.Make(seed);
            var hidden = ProtectTable.Run(table, Threshold, new HashSet<int>());
            if (hidden.All(h => h))
                continue;
            var small = table.Lattice.All.Where(cell => table[cell] < Threshold).ToList();
            var leaks = new Auditor(table.Lattice, RandomTables.Shown(table, hidden), small, Threshold - 1).Leaks(1);
            Assert.True(leaks.Count == 0, $"table {seed}: {string.Join("; ", leaks)}");
        }
    }

    [Fact]
    public void The_auditor_catches_a_planted_leak()
    {
        var caught = 0;
        for (var seed = 1; seed <= 20; seed++)
        {
            var table = RandomTables.Make(seed);
            var naive = table.Lattice.All.Select(cell => table[cell] is > 0 and < Threshold).ToArray();
            caught += new Auditor(table.Lattice, RandomTables.Shown(table, naive)).Leaks(Threshold - 1).Count > 0 ? 1 : 0;
        }
        Assert.True(caught > 10, $"{caught} of 20 tables with primary suppression alone were found to leak");

        var planted = RandomTables.Make(3);
        var hidden = ProtectTable.Run(planted, Threshold, Total);
        var opened = planted.Lattice.All.First(cell => hidden[cell] && planted[cell] >= Threshold);
        hidden[opened] = false;
        Assert.NotEmpty(new Auditor(planted.Lattice, RandomTables.Shown(planted, hidden)).Leaks(Threshold - 1));
    }

    [Fact]
    public void The_auditor_agrees_with_trying_every_filling_of_small_tables()
    {
        for (var seed = 1; seed <= 6; seed++)
        {
            var random = new Random(seed);
            var lattice = new Lattice([2, 3]);
            var table = CountedTable.Of(lattice, [.. lattice.Interior.SelectMany(cell => Enumerable.Repeat(cell, random.Next(0, 5)))]);
            var hidden = lattice.All.Select(cell => lattice.Depth(cell) == 2 && random.Next(3) > 0).ToArray();
            var auditor = new Auditor(lattice, RandomTables.Shown(table, hidden));
            foreach (var cell in auditor.Unknown)
            {
                var (low, high) = auditor.Range(cell);
                Assert.Equal(Exhaustive(table, hidden, cell), ((int)Math.Round(low), (int)Math.Round(high)));
            }
        }
    }

    [Fact]
    public void Zeros_are_hidden_as_other_small_numbers_are()
    {
        var lattice = new Lattice([2, 2]);
        var table = CountedTable.Of(lattice, Enumerable.Repeat(lattice.CellAt([1, 1]), 30).Concat(Enumerable.Repeat(lattice.CellAt([2, 2]), 40)).Concat(Enumerable.Repeat(lattice.CellAt([1, 2]), 20)));
        var hidden = ProtectTable.Run(table, Threshold, Total);
        Assert.True(hidden[lattice.CellAt([2, 1])]);
    }

    [Fact]
    public void What_was_hidden_stays_hidden_and_two_publications_together_tell_no_more()
    {
        var same = 0;
        for (var seed = 1; seed <= RandomTables.Number; seed++)
        {
            var random = new Random(seed);
            var first = RandomTables.Make(seed);
            var hiddenFirst = ProtectTable.Run(first, Threshold, Total);
            var second = CountedTable.Of(first.Lattice, [.. first.Lattice.Interior.SelectMany(cell => Enumerable.Repeat(cell, first[cell] + (random.Next(4) == 0 ? random.Next(1, 3) : 0)))]);
            var hiddenSecond = ProtectTable.Run(second, Threshold, Total, hiddenFirst);
            Assert.DoesNotContain(first.Lattice.All, cell => hiddenFirst[cell] && !hiddenSecond[cell]);
            same += hiddenFirst.SequenceEqual(hiddenSecond) ? 1 : 0;

            if (seed % 4 > 1)
                continue;

            // Both publications are one table with a dimension more: what was there before, what came since, and their sum.
            var (joint, numbers) = Joint(first, second, hiddenFirst, hiddenSecond);
            var auditor = new Auditor(joint, numbers);
            foreach (var cell in first.Lattice.All.Where(cell => hiddenFirst[cell]).Take(2))
                foreach (var place in new[] { 0, 1 })
                {
                    var (low, high) = auditor.Range(cell * 3 + place);
                    Assert.True(high - low >= Threshold - 1 - 1e-6, $"table {seed}, cell {cell}, publication {place}: {low} to {high}");
                }
        }
        Assert.True(same > RandomTables.Number / 2, $"{same} of {RandomTables.Number} later publications keep the mask and may appear while the year runs");
    }

    /// <summary>Last dimension: 0 the second publication (the sum), 1 the first, 2 what came between.</summary>
    private static (Lattice Lattice, IReadOnlyList<int?> Numbers) Joint(CountedTable first, CountedTable second, bool[] hiddenFirst, bool[] hiddenSecond)
    {
        var lattice = new Lattice([.. Enumerable.Range(0, first.Lattice.Dimensions).Select(first.Lattice.Categories), 2]);
        return (lattice, [.. lattice.All.Select(cell => (cell % 3) switch
        {
            0 => hiddenSecond[cell / 3] ? null : (int?)second[cell / 3],
            1 => hiddenFirst[cell / 3] ? null : first[cell / 3],
            _ => null,
        })]);
    }

    private static (int, int) Exhaustive(CountedTable table, bool[] hidden, int cell)
    {
        var lattice = table.Lattice;
        var open = lattice.Interior.Where(c => hidden[c]).ToList();
        var (low, high) = (int.MaxValue, int.MinValue);
        var filling = lattice.All.Select(c => hidden[c] ? 0 : table[c]).ToArray();
        Try(0);
        return (low, high);

        void Try(int next)
        {
            if (next == open.Count)
            {
                if (lattice.All.Where(c => lattice.Depth(c) == 1).All(Adds))
                    (low, high) = (Math.Min(low, filling[cell]), Math.Max(high, filling[cell]));
                return;
            }
            for (filling[open[next]] = 0; filling[open[next]] <= 21; filling[open[next]]++)
                if (Fits(open[next]))
                    Try(next + 1);
            filling[open[next]] = 0;
        }

        bool Adds(int margin) => Parts(margin).Sum(c => filling[c]) == table[margin];

        bool Fits(int placed) => lattice.Covering(placed).Where(c => lattice.Depth(c) == 1).All(margin => Parts(margin).Sum(c => filling[c]) <= table[margin]);

        IEnumerable<int> Parts(int margin) => lattice.Interior.Where(c => lattice.Covering(c).Contains(margin));
    }
}
