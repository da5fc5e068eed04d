using ServicesHub.Abstractions;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>
/// Something wrong in a file: the row as a spreadsheet counts it (0 for the whole file), the column, a stable kebab-case
/// code and what to do. A row with warnings alone is still good.
/// </summary>
internal sealed record ImportProblem(int Row, string Column, string Code, bool IsWarning, LocalizedText Text);
