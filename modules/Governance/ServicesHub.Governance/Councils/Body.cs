using ServicesHub.Data;

namespace ServicesHub.Governance;

/// <summary>A body that sits and decides: the council (Consiglio territoriale per l'immigrazione), its sections and working groups.</summary>
internal sealed class Body : IVersioned, IStamped
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid? ParentId { get; init; }

    public required BodyKind Kind { get; init; }

    /// <summary>Short code that starts the number of its decisions: <c>CTI</c>.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public string InstitutingAct { get; set; } = "";

    public string Mandate { get; set; } = "";

    public QuorumRule Quorum { get; set; }

    public int NoticeWorkingDays { get; set; } = 5;

    /// <summary>The institution whose secretariat convenes and minutes it.</summary>
    public required Guid SecretariatId { get; init; }

    public required DateOnly From { get; init; }

    public List<Seat> Seats { get; init; } = [];

    public long Version { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public Guid CreatedBy { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    public Guid ChangedBy { get; set; }
}
