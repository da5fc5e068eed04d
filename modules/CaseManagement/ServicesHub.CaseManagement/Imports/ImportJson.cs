using System.Text.Json;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>Rows and problems as an import keeps them.</summary>
internal static class ImportJson
{
    public static IReadOnlyList<ImportProblem> ProblemsOf(this PeopleImport import) =>
        JsonSerializer.Deserialize<List<ImportProblem>>(import.Problems, JsonSerializerOptions.Web)!;

    public static IReadOnlyList<PersonRow> RowsOf(this PeopleImport import) =>
        JsonSerializer.Deserialize<List<PersonRow>>(import.Rows, JsonSerializerOptions.Web)!;

    public static string Write<T>(IReadOnlyList<T> items) => JsonSerializer.Serialize(items, JsonSerializerOptions.Web);
}
