namespace ServicesHub.Authorization.Tests;

/// <summary>A kind of record with the relations one can have to it and the states it knows.</summary>
/// <param name="Name">As the matrix names it.</param>
/// <param name="Relations">Each with the institution at which somebody stands in it.</param>
/// <param name="States">The states; one for records that know none.</param>
/// <param name="Make">Makes a fresh record for somebody in a relation, in a state.</param>
internal sealed record Kind(string Name, IReadOnlyList<(string Name, char Place)> Relations, IReadOnlyList<string> States, Func<Actor, string, string, Task<Record>> Make);
