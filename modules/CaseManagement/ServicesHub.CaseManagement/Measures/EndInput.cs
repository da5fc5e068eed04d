namespace ServicesHub.CaseManagement.Measures;

/// <summary>How a measure ended: <c>ended</c>, <c>abandoned</c> or <c>cancelled</c>, when and with what outcome.</summary>
internal sealed record EndInput(string? Result, DateOnly? EndedOn, string? Outcome);
