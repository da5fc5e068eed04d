namespace ServicesHub.Abstractions;

/// <summary>
/// Something that happened in a module and that others may want to know. Immutable data, without names or other
/// direct identifiers of people. Marked with <see cref="EventNameAttribute"/>.
/// </summary>
public interface IIntegrationEvent
{
    /// <summary>Identity of this occurrence; handlers keep a receipt of it, so that effects happen once.</summary>
    Guid EventId { get; }

    /// <summary>When it happened, UTC.</summary>
    DateTimeOffset OccurredAt { get; }
}
