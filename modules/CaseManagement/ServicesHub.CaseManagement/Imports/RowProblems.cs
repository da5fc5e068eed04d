using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.TaxCodes;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>Collects what is wrong in one row.</summary>
internal sealed class RowProblems(int row)
{
    private readonly List<ImportProblem> problems = [];

    public IReadOnlyList<ImportProblem> All => problems;

    public bool HasErrors => problems.Exists(problem => !problem.IsWarning);

    public void Error(string column, string code, string it, string en) =>
        problems.Add(new ImportProblem(row, column, code, false, new LocalizedText(it, en)));

    public void Warning(string column, string code, string it, string en) =>
        problems.Add(new ImportProblem(row, column, code, true, new LocalizedText(it, en)));

    public void Add(TaxCodeFinding finding) => problems.Add(new ImportProblem(
        row,
        finding.Field switch
        {
            "familyName" => PeopleColumns.FamilyName,
            "givenName" => PeopleColumns.GivenName,
            "birthDate" => PeopleColumns.BirthDate,
            "sex" => PeopleColumns.Sex,
            _ => PeopleColumns.TaxCode,
        },
        finding.Code,
        finding.Severity == FindingSeverity.Warning,
        finding.Text));
}
