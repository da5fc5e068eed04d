namespace ServicesHub.Governance;

/// <summary>The last decision number of a body in a year.</summary>
internal sealed class DecisionCounter
{
    public Guid BodyId { get; init; }

    public int Year { get; init; }

    public int Last { get; set; }
}
