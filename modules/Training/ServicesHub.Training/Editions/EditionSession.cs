using ServicesHub.Data;

namespace ServicesHub.Training;

/// <summary>A sitting of an edition (incontro), on the clock of Italy.</summary>
internal sealed class EditionSession : IVersioned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EditionId { get; init; }

    public DateOnly Day { get; set; }

    public TimeOnly StartsAt { get; set; }

    public TimeOnly EndsAt { get; set; }

    /// <summary>Place, or the link where it is held remotely.</summary>
    public string Place { get; set; } = "";

    /// <summary>When the attendance was recorded; null while it waits.</summary>
    public DateTimeOffset? RecordedAt { get; set; }

    public long Version { get; set; }

    public DateTimeOffset Starts => ItalianTime.At(Day, StartsAt);

    public DateTimeOffset Ends => ItalianTime.At(Day, EndsAt);

    public int PlannedMinutes => (int)(Ends - Starts).TotalMinutes;
}
