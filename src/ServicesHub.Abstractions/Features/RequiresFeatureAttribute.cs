namespace ServicesHub.Abstractions;

/// <summary>
/// Marks a page or an endpoint that exists only while a feature is on. When it is off the address answers 404.
/// </summary>
/// <param name="name">A feature that the module's manifest declares.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RequiresFeatureAttribute(string name) : Attribute
{
    /// <summary>The feature's stable name.</summary>
    public string Name { get; } = name;
}
