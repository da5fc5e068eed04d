using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Training;

/// <summary>One holding of a course for operators (edizione), with its sessions and seats.</summary>
internal sealed class Edition : IVersioned, IStamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The institution that organises it.</summary>
    public required Guid InstitutionId { get; init; }

    public required string Title { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Code of <see cref="EditionKinds"/>.</summary>
    public required string Kind { get; set; }

    public EditionState State { get; set; }

    public int Seats { get; set; }

    /// <summary>Last day on which operators enrol.</summary>
    public DateOnly EnrolBy { get; set; }

    /// <summary>Share of the planned minutes, in percent, that a certificate asks for.</summary>
    public int ThresholdPercent { get; set; }

    /// <summary>Code of the measure of the provincial plan that pays for it.</summary>
    public string? PlanMeasure { get; set; }

    /// <summary>First and last day of its sessions.</summary>
    public DateOnly StartsOn { get; set; }

    public DateOnly EndsOn { get; set; }

    public string? CancelReason { get; set; }

    public DateTimeOffset? CompletedAt { get; set; }

    public List<EditionSession> Sessions { get; init; } = [];

    public List<ReservedSeats> Reserved { get; init; } = [];

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    public int PlannedMinutes => Sessions.Sum(s => s.PlannedMinutes);

    public IEnumerable<EditionSession> InOrder => Sessions.OrderBy(s => s.Day).ThenBy(s => s.StartsAt);

    public DateTimeOffset Starts => Sessions.Min(s => s.Starts);

    public DateTimeOffset Ends => Sessions.Max(s => s.Ends);

    /// <summary>Keeps first and last day as its sessions have them.</summary>
    public void Span()
    {
        (StartsOn, EndsOn) = Sessions.Count == 0 ? (EnrolBy, EnrolBy) : (Sessions.Min(s => s.Day), Sessions.Max(s => s.Day));
    }

    /// <exception cref="RuleViolationException">The edition is in another state.</exception>
    public void MustBe(params EditionState[] states)
    {
        if (!states.Contains(State))
            throw new RuleViolationException("edition-state", new(
                $"L'edizione è nello stato «{StateTitles.Of(State).It}»: questo passaggio non è possibile.",
                $"The edition is in the state “{StateTitles.Of(State).En}”: this step is not possible."));
    }
}
