using ServicesHub.CaseManagement.People;

namespace ServicesHub.CaseManagement.Imports;

/// <summary>What happens with a row, and the person it is about when she is known.</summary>
internal sealed record PlannedRow(PersonRow Row, RowFate Fate, Person? Person);
