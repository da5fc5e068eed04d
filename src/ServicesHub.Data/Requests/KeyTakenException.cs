namespace ServicesHub.Data;

/// <summary>A request with the same Idempotency-Key was carried out meanwhile: its answer is kept.</summary>
public sealed class KeyTakenException() : Exception("A request with this Idempotency-Key was carried out meanwhile.");
