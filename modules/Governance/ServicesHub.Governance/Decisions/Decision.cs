using ServicesHub.Data;

namespace ServicesHub.Governance;

/// <summary>What a body decided, under a number of its own (registro delle decisioni). The text never changes.</summary>
internal sealed class Decision : IVersioned, IStamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid BodyId { get; init; }

    public required Guid SessionId { get; init; }

    public required Guid AgendaItemId { get; init; }

    public required int Year { get; init; }

    public required int Number { get; init; }

    /// <summary>Body, year and number, as papers cite it: <c>CTI/2026/3</c>.</summary>
    public required string Reference { get; init; }

    public required DecisionKind Kind { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required DateOnly DecidedOn { get; init; }

    /// <summary>Votes for, against and abstained; null when it was taken by consensus.</summary>
    public Votes? Votes { get; init; }

    /// <summary>The institution that carries it out; null when the body said that nobody has to.</summary>
    public Guid? OwnerInstitutionId { get; init; }

    public DateOnly? DueOn { get; init; }

    public DateOnly? FulfilledOn { get; set; }

    public string? FulfilmentNote { get; set; }

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }
}
