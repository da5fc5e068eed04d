namespace ServicesHub.Training;

/// <summary>An edition as the API answers it.</summary>
internal sealed record EditionView(
    Guid Id, string Title, string Description, string Kind, EditionState State, Guid InstitutionId, int Seats, int SeatsTaken, int Waiting, DateOnly EnrolBy,
    int ThresholdPercent, string? PlanMeasure, int PlannedMinutes, string? CancelReason, DateTimeOffset? CompletedAt,
    IReadOnlyList<SessionView> Sessions, IReadOnlyList<ReservedView> Reserved)
{
    public static EditionView Of(Edition e, EditionLine? line) => new(
        e.Id, e.Title, e.Description, e.Kind, e.State, e.InstitutionId, e.Seats, line?.Taken ?? 0, line?.Waiting ?? 0, e.EnrolBy, e.ThresholdPercent,
        e.PlanMeasure, e.PlannedMinutes, e.CancelReason, e.CompletedAt,
        [.. e.InOrder.Select(s => new SessionView(s.Id, s.Day, s.StartsAt, s.EndsAt, s.PlannedMinutes, s.Place, s.RecordedAt is not null))],
        [.. e.Reserved.Select(r => new ReservedView(r.InstitutionId, r.Seats))]);
}

/// <summary>A session as the API answers it; times are those of a clock in Italy.</summary>
internal sealed record SessionView(Guid Id, DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, int PlannedMinutes, string Place, bool AttendanceRecorded);

/// <summary>Reserved seats as the API answers them.</summary>
internal sealed record ReservedView(Guid InstitutionId, int Seats);
