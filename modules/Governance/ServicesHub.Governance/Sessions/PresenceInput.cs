namespace ServicesHub.Governance;

/// <summary>Whether the holder of a seat is there, and who stands in with which act.</summary>
internal sealed record PresenceInput(Guid SeatId, Presence? Presence, string? DelegateName = null, string? DelegateAct = null);
