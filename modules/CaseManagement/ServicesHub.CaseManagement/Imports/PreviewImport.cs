using ServicesHub.Abstractions;
using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>Reads a file of people and says what would happen. Nobody is registered yet.</summary>
internal sealed class PreviewImport(CaseManagementDb db, ICurrentUser user, IProvinceCalendar calendar, ImportPlan plan, IAudit audit) : IUseCase
{
    /// <summary>Bytes.</summary>
    public const long Largest = 10 * 1024 * 1024;

    public async Task<PeopleImport> ExecuteAsync(Stream file, string? fileName, CancellationToken ct)
    {
        var read = await PeopleCsv.ReadAllAsync(file, calendar.Today, ct);
        var planned = await plan.ExecuteAsync(read.People, ct);
        var import = new PeopleImport
        {
            InstitutionId = user.InstitutionId(),
            FileName = Name(fileName),
            Rows = ImportJson.Write(read.People),
            Problems = ImportJson.Write(read.Problems),
            Good = read.People.Count,
            Bad = read.Errors.Select(problem => problem.Row).Distinct().Count(),
            Warnings = read.Problems.Count(problem => problem.IsWarning),
            Added = planned.Count(row => row.Fate == RowFate.Add),
            Completed = planned.Count(row => row.Fate == RowFate.Complete),
            Unchanged = planned.Count(row => row.Fate == RowFate.Unchanged),
        };
        db.Imports.Add(import);
        audit.Note("case-management.import-read", import.Id);
        await db.SaveChangesAsync(ct);
        return import;
    }

    private static string Name(string? fileName)
    {
        var name = Path.GetFileName(fileName ?? "").Trim();
        return name.Length switch { 0 => "people.csv", > 200 => name[..200], _ => name };
    }
}
