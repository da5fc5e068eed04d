namespace ServicesHub.Reporting.Context;

/// <summary>What was read of a file. A file that is unusable as a whole has one problem and no row.</summary>
internal sealed record SdmxFile(IReadOnlyList<SdmxRow> Rows, IReadOnlyList<RowProblem> Problems)
{
    public static SdmxFile Unusable(string code, string it, string en) => new([], [new RowProblem(0, "", code, new(it, en))]);
}
