namespace ServicesHub.Data;

/// <summary>The public key by which a running process is known to the others.</summary>
internal sealed class ProcessKeyRecord
{
    public required Guid ProcessId { get; init; }

    /// <summary>ECDSA on P-256, as SubjectPublicKeyInfo.</summary>
    public required byte[] PublicKey { get; init; }

    public required DateTimeOffset SeenAt { get; set; }
}
