using ServicesHub.Data;

namespace ServicesHub.HubSample;

/// <summary>A sentence that an operator leaves for the others.</summary>
internal sealed class Note : IStamped
{
    public Guid Id { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }
}
