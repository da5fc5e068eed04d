namespace ServicesHub.Data;

/// <summary>Another request with the same Idempotency-Key is being carried out.</summary>
public sealed class KeyInUseException() : Exception("Another request with this Idempotency-Key is being carried out.");
