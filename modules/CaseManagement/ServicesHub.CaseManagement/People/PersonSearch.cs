namespace ServicesHub.CaseManagement.People;

/// <summary>When a person of the staff last searched for an institution. What was searched is not kept.</summary>
internal sealed class PersonSearch
{
    public Guid UserId { get; set; }

    public Guid InstitutionId { get; set; }

    public DateTimeOffset At { get; set; }
}
