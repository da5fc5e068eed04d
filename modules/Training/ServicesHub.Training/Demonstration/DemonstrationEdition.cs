namespace ServicesHub.Training.Demonstration;

/// <summary>An invented edition: days count from today, participants are taken in order from each institution.</summary>
internal sealed record DemonstrationEdition(string Title, string Kind, string Place, EditionState State, int Seats, params DemonstrationSitting[] Sittings)
{
    public string Description { get; init; } = "";

    public int Threshold { get; init; } = 80;

    public string? Measure { get; init; } = "M2.1";

    public string? CancelReason { get; init; }

    public (string Institution, int Operators)[] From { get; init; } = [];

    /// <summary>How many of them, the last ones, found no seat; the first of these was offered one.</summary>
    public int Waiting { get; init; }

    /// <summary>Whether attendance is recorded.</summary>
    public bool Recorded { get; init; }
}

/// <summary>A session on a day counted from today, with its times in Italy.</summary>
internal sealed record DemonstrationSitting(int Day, string StartsAt, string EndsAt);
