using ServicesHub.CaseManagement.Eligibility;
using ServicesHub.Data;

namespace ServicesHub.CaseManagement.Permits;

/// <summary>A permit of stay (permesso di soggiorno) of a person, with what was asked of the authority about it.</summary>
internal sealed class Permit : IVersioned, IStamped
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public Guid PersonId { get; set; }

    /// <summary>Code of <see cref="PermitTypes"/>.</summary>
    public string Type { get; set; } = "";

    /// <summary>In capitals and without spaces.</summary>
    public string? Number { get; set; }

    public DateOnly? IssuedOn { get; set; }

    public DateOnly? ExpiresOn { get; set; }

    public List<PermitProcedure> Procedures { get; set; } = [];

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }

    public PermitFacts Facts => new(Type, IssuedOn, ExpiresOn, [.. Procedures.Select(procedure => procedure.Facts)]);
}
