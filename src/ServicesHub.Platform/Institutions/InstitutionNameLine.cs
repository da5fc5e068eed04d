namespace ServicesHub.Platform;

/// <summary>A name of an institution and the first day on which it is in force.</summary>
internal sealed record InstitutionNameLine(DateOnly From, string Name);
