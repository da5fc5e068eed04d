namespace ServicesHub.Governance;

internal static class GovernanceFeatures
{
    public const string Sessions = "governance.sessions";

    public const string Plans = "governance.plans";
}
