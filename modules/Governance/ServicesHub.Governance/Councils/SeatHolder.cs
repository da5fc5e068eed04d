namespace ServicesHub.Governance;

/// <summary>That a person holds a seat on the designation of an institution, from a day to a day.</summary>
internal sealed class SeatHolder
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SeatId { get; init; }

    public required string PersonName { get; init; }

    /// <summary>The body that designated the person, by its name.</summary>
    public required string Represents { get; init; }

    /// <summary>The same as an institution of the hub, where it is one.</summary>
    public Guid? InstitutionId { get; init; }

    public SeatRole Role { get; init; }

    public required string DesignationAct { get; init; }

    public string? Substitute { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? Until { get; set; }
}
