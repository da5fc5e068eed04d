namespace ServicesHub.Reporting.Confidentiality;

/// <summary>True counts in every cell and margin. Never leaves the module: only what <see cref="ProtectTable"/> shows does.</summary>
internal sealed class CountedTable
{
    private readonly int[] values;

    private CountedTable(Lattice lattice, int[] values) => (Lattice, this.values) = (lattice, values);

    public Lattice Lattice { get; }

    public int this[int cell] => values[cell];

    /// <summary>Counts subjects, each given by its interior cell.</summary>
    public static CountedTable Of(Lattice lattice, IEnumerable<int> subjects)
    {
        var values = new int[lattice.Count];
        foreach (var group in subjects.GroupBy(cell => cell))
            foreach (var cell in lattice.Covering(group.Key))
                values[cell] += group.Count();
        return new CountedTable(lattice, values);
    }
}
