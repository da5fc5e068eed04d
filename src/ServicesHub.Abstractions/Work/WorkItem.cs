namespace ServicesHub.Abstractions;

/// <summary>
/// Something that waits for somebody (adempimento). Modules write it in their own transaction; the home page, counts
/// and reminders read it.
/// </summary>
public sealed record WorkItem
{
    /// <summary>Stable key inside the module, so that a second write replaces the first: <c>referral:{id}:answer</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What to do, starting with a verb. No names of people served.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Why it is waiting: the rule behind the date.</summary>
    public required LocalizedText Reason { get; init; }

    /// <summary>The page that settles it, below the module's prefix.</summary>
    public required string Href { get; init; }

    /// <summary>The institution that has to do it.</summary>
    public required Guid InstitutionId { get; init; }

    /// <summary>The person who has to do it; null when anyone of the institution with the permission may.</summary>
    public Guid? UserId { get; init; }

    /// <summary>The permission without which the item is not shown.</summary>
    public required string Permission { get; init; }

    /// <summary>Due day in the province's calendar; null when it has no date.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>True when somebody else has to move first.</summary>
    public bool WaitingForOthers { get; init; }
}
