using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Context;

/// <summary>Something wrong in a file: row as a spreadsheet counts it (0 for the whole file), column, stable code, remedy.</summary>
internal sealed record RowProblem(int Row, string Column, string Code, LocalizedText Text);
