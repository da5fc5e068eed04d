namespace ServicesHub.CaseManagement.People;

/// <summary>A code of the person. A new one ends the old one, which still finds her.</summary>
internal sealed class PersonIdentifier
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid PersonId { get; set; }

    public IdentifierKind Kind { get; set; }

    /// <summary>In capitals and without spaces.</summary>
    public string Value { get; set; } = "";

    public DateOnly From { get; set; }

    public DateOnly? To { get; set; }
}
