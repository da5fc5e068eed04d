namespace ServicesHub.Governance;

/// <summary>The whole plan as it shall be. After approval it says which decision wants the change and from when it holds.</summary>
internal sealed record PlanRevision(
    string? Title, IReadOnlyList<ObjectiveInput>? Objectives, string? Decision = null, string? ApprovalAct = null, DateOnly? InForceFrom = null);
