namespace ServicesHub.Governance;

/// <summary>A body in a list.</summary>
internal sealed record BodyLine(Guid Id, Guid? ParentId, BodyKind Kind, string Code, string Name, int Seats, int Vacant);
