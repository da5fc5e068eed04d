using ServicesHub.Data;

namespace ServicesHub.Training;

/// <summary>A certificate of participation (attestato di partecipazione). Its number never changes and is never used again.</summary>
internal sealed class Certificate : IVersioned, IStamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid EnrolmentId { get; init; }

    public required Guid EditionId { get; init; }

    public required Guid OperatorId { get; init; }

    public required Guid InstitutionId { get; init; }

    /// <summary>Series, year and running number: <c>ATT-2026-000123</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The name as issued.</summary>
    public required string HolderName { get; set; }

    public required string CourseTitle { get; set; }

    public required string Kind { get; set; }

    public required DateOnly FirstDay { get; set; }

    public required DateOnly LastDay { get; set; }

    public required int Minutes { get; set; }

    public required int PlannedMinutes { get; set; }

    public required DateOnly IssuedOn { get; init; }

    /// <summary>The last day on which it was issued again under its number.</summary>
    public DateOnly? ReissuedOn { get; set; }

    public DateOnly? RevokedOn { get; set; }

    public string? RevocationReason { get; set; }

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    public bool IsValid => RevokedOn is null;
}
