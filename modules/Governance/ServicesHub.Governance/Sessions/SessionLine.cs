namespace ServicesHub.Governance;

/// <summary>A session in a list.</summary>
internal sealed record SessionLine(
    Guid Id, Guid BodyId, string Body, SessionState State, DateTimeOffset StartsAt, string Place, SessionMode Mode, string? Protocol, int Items);
