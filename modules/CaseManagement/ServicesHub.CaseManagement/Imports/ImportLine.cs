namespace ServicesHub.CaseManagement.Imports;

/// <summary>One row of a file: the person unless something is wrong, and what was found.</summary>
internal sealed record ImportLine(int Row, PersonRow? Person, IReadOnlyList<ImportProblem> Problems)
{
    /// <summary>A line that stands for the whole file, which cannot be read.</summary>
    public static ImportLine OfFile(ImportProblem problem) => new(0, null, [problem]);

    public bool IsWholeFile => Row == 0;
}
