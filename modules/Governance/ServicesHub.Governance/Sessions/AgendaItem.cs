namespace ServicesHub.Governance;

/// <summary>An item of the agenda (punto all'ordine del giorno), with what is proposed and how it ended.</summary>
internal sealed class AgendaItem
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SessionId { get; init; }

    public int Position { get; set; }

    public required string Title { get; set; }

    public string Rapporteur { get; set; } = "";

    /// <summary>What the secretariat proposes to decide; the closing form starts from it.</summary>
    public DecisionKind? ProposedKind { get; set; }

    public string ProposedText { get; set; } = "";

    public Guid? ProposedOwnerId { get; set; }

    public DateOnly? ProposedDueOn { get; set; }

    /// <summary>The item of an earlier session that was postponed and comes back here.</summary>
    public Guid? CarriedFromId { get; init; }

    /// <summary>The session whose minutes this item approves.</summary>
    public Guid? ApprovesMinutesOf { get; init; }

    public ItemOutcome? Outcome { get; set; }

    public string Summary { get; set; } = "";
}
