namespace ServicesHub.Platform;

/// <summary>Whether some process holds the right to run a job.</summary>
internal sealed record JobTurnRow(string Name, bool IsHeld);
