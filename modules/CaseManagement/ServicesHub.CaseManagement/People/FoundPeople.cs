namespace ServicesHub.CaseManagement.People;

/// <summary>A part of the people that a search found, how many there are in all, and the cursor of the next part.</summary>
internal sealed record FoundPeople(IReadOnlyList<Person> People, int Total, string? Next);
