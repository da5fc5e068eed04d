namespace ServicesHub.Abstractions;

/// <summary>
/// Marks what exists only while a feature is on. When it is off, the address of a page or an endpoint answers 404, an
/// <see cref="IScheduledJob"/> does not run and an <see cref="ISearchProvider"/> is not asked.
/// </summary>
/// <param name="name">A feature that the module's manifest declares.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresFeatureAttribute(string name) : Attribute
{
    /// <summary>The feature's stable name.</summary>
    public string Name { get; } = name;
}
