namespace ServicesHub.Abstractions;

/// <summary>The stable name under which an event travels: <c>training.edition-completed.v1</c>.</summary>
/// <param name="name">Module, dot, what happened, dot, version.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The stable name.</summary>
    public string Name { get; } = name;
}
