namespace ServicesHub.Abstractions;

/// <summary>Notes who did or read what.</summary>
public interface IAudit
{
    /// <summary>Adds an entry, in the transaction of the business change, when the unit of work is saved.</summary>
    /// <param name="action">Stable name: module, dot, what was done: <c>case-management.referral-accepted</c>.</param>
    /// <param name="recordId">The record it was done to.</param>
    /// <param name="reason">Why, where the action asks for a reason. It is kept apart, so that it can be erased.</param>
    /// <param name="subjectId">The person whom the record is about, when that is another record.</param>
    void Note(string action, Guid recordId, string? reason = null, Guid? subjectId = null);

    /// <summary>
    /// Notes that the caller reads a record of a person. All of a request are written at once before its answer leaves, or with
    /// its business change. The same record counts once in a request; what the hub reads itself is not noted.
    /// </summary>
    /// <param name="action">Stable name: <c>case-management.person-read</c>.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="subjectId">The person whom the record is about, when that is another record.</param>
    void Read(string action, Guid recordId, Guid? subjectId = null);

    /// <summary>
    /// Erases, when the unit of work is saved, the reasons that people typed in entries about a record or person. The entries
    /// stay, and the sealed chain holds. Call it where the record itself is erased.
    /// </summary>
    void Erase(Guid recordId);
}
