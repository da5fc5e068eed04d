namespace ServicesHub.Platform;

/// <summary>The changeable facts of an institution, as they are to be.</summary>
/// <param name="Name">The name.</param>
/// <param name="NameFrom">First day of that name, today or later; null means today. Ignored while the name stays the same.</param>
/// <param name="Municipality">Municipality of the seat.</param>
/// <param name="Until">Last day it takes part; null while there is none.</param>
internal sealed record InstitutionChange(string? Name, DateOnly? NameFrom, string? Municipality, DateOnly? Until);
