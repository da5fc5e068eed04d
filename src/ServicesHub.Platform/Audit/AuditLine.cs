namespace ServicesHub.Platform;

/// <summary>An entry of the audit as it is shown.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
/// <param name="ActorId">The account; empty for the hub itself.</param>
/// <param name="Actor">Its name today; null when the account is gone.</param>
/// <param name="InstitutionId">The institution that the actor worked for.</param>
/// <param name="Institution">Its name on that day.</param>
/// <param name="Action">Stable name of what was done.</param>
/// <param name="RecordId">The record.</param>
/// <param name="SubjectId">The person whom it is about.</param>
/// <param name="IsRead">True when it was read only.</param>
/// <param name="Reason">What was typed.</param>
/// <param name="IsReasonErased">True when there was a reason and it was erased.</param>
/// <param name="Block">The block that seals it; null while it is not sealed.</param>
internal sealed record AuditLine(
    long Id, DateTimeOffset At, Guid ActorId, string? Actor, Guid? InstitutionId, string? Institution, string Action, Guid RecordId, Guid? SubjectId,
    bool IsRead, string? Reason, bool IsReasonErased, long? Block);
