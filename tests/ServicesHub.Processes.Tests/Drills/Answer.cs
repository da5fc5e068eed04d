namespace ServicesHub.Processes.Tests.Drills;

/// <summary>What came of a request.</summary>
/// <param name="Page">What was asked.</param>
/// <param name="Outcome">The status, or why there is none.</param>
/// <param name="At">When it was asked.</param>
/// <param name="Took">How long it took.</param>
internal sealed record Answer(string Page, string Outcome, DateTimeOffset At, TimeSpan Took);
