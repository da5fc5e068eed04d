namespace ServicesHub.Platform;

/// <summary>An institution as administrators see it.</summary>
internal sealed record InstitutionView(
    Guid Id, string Code, string Kind, string Name, string Municipality, DateOnly From, DateOnly? Until, long Version, IReadOnlyList<InstitutionNameLine> Names);
