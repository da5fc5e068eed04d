namespace ServicesHub.Abstractions;

/// <summary>Notes who did or read what, in the transaction of the business change.</summary>
public interface IAudit
{
    /// <summary>Adds an entry when the unit of work is saved.</summary>
    /// <param name="action">Stable name: module, dot, what was done: <c>case-management.referral-accepted</c>.</param>
    /// <param name="recordId">The record it was done to.</param>
    /// <param name="reason">Why, where the action asks for a reason. No personal data.</param>
    void Note(string action, Guid recordId, string? reason = null);
}
