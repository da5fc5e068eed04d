namespace ServicesHub.Runtime;

/// <summary>An entry of the audit that is about to be written.</summary>
internal sealed record AuditNote(string Action, Guid RecordId, Guid? SubjectId, bool IsRead, string? Reason);
