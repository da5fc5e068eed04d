namespace ServicesHub.Abstractions;

/// <summary>A change did not say which version it was made from (428), or that version is no longer current (412).</summary>
/// <param name="status">428 or 412.</param>
public sealed class PreconditionException(int status) : Exception($"Precondition not met: {status}.")
{
    /// <summary>428 (Precondition Required) or 412 (Precondition Failed), RFC 6585 and RFC 9110.</summary>
    public int Status { get; } = status;
}
