namespace ServicesHub.Governance;

/// <summary>A body as somebody sets it up.</summary>
internal sealed record BodyInput(
    BodyKind? Kind, string? Code, string? Name, Guid? ParentId, string? InstitutingAct, string? Mandate, QuorumRule? Quorum, int? NoticeWorkingDays);
