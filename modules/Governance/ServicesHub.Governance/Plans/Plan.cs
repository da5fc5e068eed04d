using ServicesHub.Abstractions;
using ServicesHub.Data;

namespace ServicesHub.Governance;

/// <summary>A provincial plan (Piano provinciale delle politiche del lavoro). What was approved is in its versions and stays.</summary>
internal sealed class Plan : IVersioned, IStamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Short code, as in its acts: <c>PPL-2026</c>.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    public required int FirstYear { get; init; }

    public required int LastYear { get; init; }

    public required Guid OwnerInstitutionId { get; init; }

    /// <summary>The stored step: draft, proposed or approved. Whether it is in force depends on the day.</summary>
    public PlanState Step { get; set; }

    /// <summary>What is being written; after approval the content of the last version.</summary>
    public PlanContent Content { get; set; } = PlanContent.Empty;

    public List<PlanVersion> Versions { get; init; } = [];

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    public PlanState StateOn(DateOnly day) =>
        Step != PlanState.Approved ? Step
        : day.Year > LastYear ? PlanState.Ended
        : VersionOn(day) is null ? PlanState.Approved : PlanState.InForce;

    /// <summary>The version that holds on a day; null before the first.</summary>
    public PlanVersion? VersionOn(DateOnly day) => Versions.Where(v => v.InForceFrom <= day).MaxBy(v => v.Number);

    /// <exception cref="RuleViolationException">The plan is at another step.</exception>
    public void MustBe(params PlanState[] steps)
    {
        if (!steps.Contains(Step))
            throw new RuleViolationException("plan-state", new(
                $"Il piano è nello stato «{StateTitles.Of(Step).It}»: questo passaggio non è possibile.",
                $"The plan is in the state “{StateTitles.Of(Step).En}”: this step is not possible."));
    }
}
