namespace ServicesHub.Governance;

/// <summary>By which decision and act a plan is approved, and from when it holds.</summary>
internal sealed record ApprovalInput(string? Decision, string? ApprovalAct, DateOnly? InForceFrom);
