namespace ServicesHub.CaseManagement.People;

/// <summary>That an institution sees a person, since when and why.</summary>
internal sealed class PersonAccess
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid PersonId { get; set; }

    /// <summary>The institution that registered the person and so sees who else sees her.</summary>
    public Guid OwnerId { get; set; }

    public Guid InstitutionId { get; set; }

    public DateOnly Since { get; set; }

    public DateOnly? Until { get; set; }

    public AccessReason Reason { get; set; }
}
