namespace ServicesHub.CaseManagement.Imports;

/// <summary>A file of people as it was read to its end.</summary>
internal sealed record PeopleFile(IReadOnlyList<PersonRow> People, IReadOnlyList<ImportProblem> Problems)
{
    public IEnumerable<ImportProblem> Errors => Problems.Where(problem => !problem.IsWarning);
}
