namespace ServicesHub.Training;

/// <summary>An edition as the organiser gives it. A threshold left out takes the term in force.</summary>
internal sealed record EditionInput(
    string? Title, string? Description, string? Kind, int? Seats, DateOnly? EnrolBy, int? ThresholdPercent, string? PlanMeasure,
    IReadOnlyList<SessionInput>? Sessions, IReadOnlyList<ReservedInput>? Reserved = null);

/// <summary>A session as the organiser gives it; times are those of a clock in Italy.</summary>
internal sealed record SessionInput(Guid? Id, DateOnly? Day, TimeOnly? StartsAt, TimeOnly? EndsAt, string? Place);

/// <summary>Seats kept for an institution until the enrolment deadline.</summary>
internal sealed record ReservedInput(Guid? InstitutionId, int? Seats);
