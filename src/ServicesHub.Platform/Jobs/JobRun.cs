namespace ServicesHub.Platform;

/// <summary>A run that began and is not over.</summary>
/// <param name="Since">When it began.</param>
/// <param name="On">The process: program, machine and number.</param>
public sealed record JobRun(DateTimeOffset Since, string On);
