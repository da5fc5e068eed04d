using ServicesHub.Abstractions;

namespace ServicesHub.Reporting.Tests.Desks;

internal sealed class WaitingWork : IWorkItems
{
    public Dictionary<string, WorkItem> Items { get; } = [];

    public List<string> Settled { get; } = [];

    public void Put(WorkItem item) => Items[item.Key] = item;

    public void Settle(string key)
    {
        Items.Remove(key);
        Settled.Add(key);
    }
}
