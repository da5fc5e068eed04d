namespace ServicesHub.Abstractions;

/// <summary>Writes what waits for people, in the transaction of the business change that causes it.</summary>
public interface IWorkItems
{
    /// <summary>Adds or replaces an item of the module when the unit of work is saved.</summary>
    void Put(WorkItem item);

    /// <summary>Removes an item, because it is done or no longer needed, when the unit of work is saved.</summary>
    void Settle(string key);
}
