using ServicesHub.Data;

namespace ServicesHub.CaseManagement.Cases;

/// <summary>A person taken in charge (presa in carico) by an institution, with exactly one case manager while it is open.</summary>
internal sealed class Case : IVersioned, IStamped
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Year and running number: <c>2026/0034</c>.</summary>
    public string Number { get; set; } = "";

    public Guid PersonId { get; set; }

    public Guid InstitutionId { get; set; }

    public Guid? ReferralId { get; set; }

    public Guid ManagerId { get; set; }

    public DateOnly OpenedOn { get; set; }

    public DateOnly? FirstAppointmentOn { get; set; }

    public DateOnly? ClosedOn { get; set; }

    public string? Outcome { get; set; }

    /// <summary>Identity of the outcome as a countable fact.</summary>
    public Guid? OutcomeId { get; set; }

    /// <summary>The dimensions under which it is counted, as the institution knows them.</summary>
    public string Sex { get; set; } = "";

    public string Citizenship { get; set; } = "";

    public string PermitFamily { get; set; } = "";

    public List<Measures.Measure> Measures { get; } = [];

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    public bool IsOpen => ClosedOn is null;
}
