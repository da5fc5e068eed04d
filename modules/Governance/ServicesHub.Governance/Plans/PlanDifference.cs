using ServicesHub.Abstractions;

namespace ServicesHub.Governance;

/// <summary>One thing in which two versions of a plan differ. The code is empty for the plan itself, Before for what is new, After for what is gone.</summary>
internal sealed record PlanDifference(string Code, LocalizedText What, string Before, string After);
