namespace ServicesHub.Governance;

/// <summary>A session as somebody writes it before it is held.</summary>
internal sealed record SessionInput(
    Guid? BodyId, DateTimeOffset? StartsAt, string? Place, SessionMode? Mode, IReadOnlyList<AgendaItemInput>? Agenda);
