using System.ComponentModel.DataAnnotations.Schema;

namespace ServicesHub.Platform;

/// <summary>A parked message as the transport's table has it, without its content.</summary>
internal sealed record ParkedRow(int Id, DateTimeOffset ParkedAt, string? MessageId, string? Event, string? Queue, string? Error)
{
    /// <summary>The message's identity, for the audit.</summary>
    [NotMapped]
    public Guid Record => Guid.TryParse(MessageId, out var id) ? id : Guid.Empty;
}
