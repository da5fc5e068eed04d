namespace ServicesHub.Data;

/// <summary>That a handler has handled an event; written in the handler's own transaction.</summary>
public sealed class EventReceipt
{
    public required Guid EventId { get; init; }

    /// <summary>Module and handler: <c>reporting/RecordTakenInCharge</c>.</summary>
    public required string Handler { get; init; }

    public required DateTimeOffset HandledAt { get; init; }
}
