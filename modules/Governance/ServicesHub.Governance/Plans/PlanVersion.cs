namespace ServicesHub.Governance;

/// <summary>What was approved, by which decision and act, and from when it holds. Never changed: the database refuses it.</summary>
internal sealed class PlanVersion
{
    public Guid PlanId { get; init; }

    public required int Number { get; init; }

    public required DateOnly InForceFrom { get; init; }

    public required Guid DecisionId { get; init; }

    public required string DecisionReference { get; init; }

    /// <summary>The act by which the competent body approved it, with number and date.</summary>
    public required string ApprovalAct { get; init; }

    public required string Title { get; init; }

    public required PlanContent Content { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
