namespace ServicesHub.Training;

/// <summary>How long an operator attended one session.</summary>
internal sealed class AttendedMinutes
{
    public Guid SessionId { get; init; }

    public Guid EnrolmentId { get; init; }

    public int Minutes { get; set; }
}
