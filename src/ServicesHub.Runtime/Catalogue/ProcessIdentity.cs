namespace ServicesHub.Runtime;

/// <summary>Which process this is, from its start to its end.</summary>
internal sealed class ProcessIdentity
{
    public Guid Id { get; } = Guid.CreateVersion7();
}
