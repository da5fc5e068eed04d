namespace ServicesHub.Abstractions;

/// <summary>
/// Says of an endpoint that changes an existing record why it asks for no <c>If-Match</c>. All others must compare the version
/// with <see cref="EntityTags.RequireMatch"/>.
/// </summary>
/// <param name="reason">Why nothing can be overwritten unseen.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WithoutVersionAttribute(string reason) : Attribute
{
    /// <summary>Why nothing can be overwritten unseen.</summary>
    public string Reason { get; } = reason;
}
