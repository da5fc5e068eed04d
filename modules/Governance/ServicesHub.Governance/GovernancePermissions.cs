namespace ServicesHub.Governance;

internal static class GovernancePermissions
{
    public const string Read = "governance.read";

    public const string ManageBodies = "governance.manage-bodies";

    public const string RunSessions = "governance.run-sessions";

    public const string FulfilDecisions = "governance.fulfil-decisions";

    public const string EditPlans = "governance.edit-plans";

    public const string ApprovePlans = "governance.approve-plans";
}
