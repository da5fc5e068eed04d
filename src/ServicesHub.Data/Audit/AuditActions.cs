namespace ServicesHub.Data;

/// <summary>Actions by which the audit speaks of itself.</summary>
public static class AuditActions
{
    /// <summary>What was typed about a record was erased from the audit.</summary>
    public const string Erased = "platform.audit-details-erased";

    /// <summary>The audit was searched.</summary>
    public const string Searched = "platform.audit-searched";

    /// <summary>The audit was exported.</summary>
    public const string Exported = "platform.audit-exported";
}
