using ServicesHub.Abstractions;

namespace ServicesHub.HubSample.Tests;

internal sealed class NoAudit : IAudit
{
    public void Note(string action, Guid recordId, string? reason = null, Guid? subjectId = null)
    {
    }

    public void Read(string action, Guid recordId, Guid? subjectId = null)
    {
    }

    public void Erase(Guid recordId)
    {
    }
}
